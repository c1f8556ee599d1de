import { handle, type BoundOperation } from '@huji/chassis/http/operation-router.ts';
import { forbidden } from '@huji/chassis/http/refused.ts';
import type { Principal } from '@huji/contracts/shared/roles.ts';
import { registerPayee } from '@huji/contracts/payout/http.ts';
import type { PayeeOwner } from '../domain/payee.ts';
import { checkName } from '../payees/name-check.ts';
import { ownerId, sealAccount } from '../payees/sealed-accounts.ts';
import { payeeReply } from '../views/payee-reply.ts';
import type { PayoutParts } from '../parts.ts';
import type { PayoutStores } from '../stores.ts';
import { actsFor } from '../views/employer-clerks.ts';
import { auditBy } from '@huji/chassis/security/audit-by.ts';
import { accepted } from './answers.ts';

const ownerOf = async (
  { employerClerks }: PayoutStores,
  principal: Principal,
  employerId: string | undefined,
): Promise<PayeeOwner> => {
  if (employerId !== undefined) {
    if (!(await actsFor(employerClerks, principal, employerId)))
      throw forbidden('the caller does not act for this employer');
    return { kind: 'employer', employerId };
  }
  if (!principal.roles.includes('member') || principal.personId === undefined) {
    throw forbidden('an account is registered by the member, or for an employer by its clerk');
  }
  return { kind: 'person', personId: principal.personId };
};

/** One payee per owner, under the owner's id: two requests at once make one, and who owes a person knows the payee. */
export const bindRegisterPayee = ({ stores, bank, cipher, audit }: PayoutParts): BoundOperation =>
  handle(registerPayee, async ({ body, principal, envelope }) => {
    const owner = await ownerOf(stores, principal, body.employerId);
    const payeeId = ownerId(owner);
    const nameCheck = await checkName(bank, body.account);
    const account = await sealAccount(cipher, owner, body.account);
    const { state, revision } = accepted(
      await stores.payees.execute(
        payeeId,
        { kind: 'register', payeeId, owner, account, nameCheck, on: envelope.on },
        envelope,
      ),
    );
    await audit.record(auditBy(envelope, `payee/${payeeId}`, 'payee-registered'));
    return { body: await payeeReply(cipher, state), revision, location: `/v1/payees/${payeeId}` };
  });
