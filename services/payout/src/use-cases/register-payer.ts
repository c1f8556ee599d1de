import { unlessRefused } from '@huji/chassis/aggregate/outcome.ts';
import { withAudit } from '@huji/chassis/security/audit-by.ts';
import { accountWitness, sealAccount } from '../documents/payee.ts';
import { askBankAboutName } from './ask-bank-about-name.ts';
import type { Parts } from './parts.ts';
import { readPayee } from './read-payee.ts';
import { wakeOrdersOfPayee } from './wake-orders-of-payee.ts';

const ACTOR = 'payout.payers';

/**
 * The account a money came from becomes the payee of the order that pays it back, and no other account ever does: nobody owns such a payee,
 * and so nobody changes it. @throws Unavailable when premium does not answer
 */
export const registerPayer = async (parts: Parts, orderId: string): Promise<void> => {
  const order = (await parts.documents.orders.read(orderId))?.state;
  if (order?.source.type !== 'money' || order.state !== 'awaiting-account') return;
  const { moneyId } = order.source;
  if ((await readPayee(parts, moneyId)) === null) {
    const open = await parts.payers.payerOf(moneyId);
    const owner = { type: 'money', moneyId } as const;
    const [nameCheck, account] = await Promise.all([
      askBankAboutName(parts, open),
      sealAccount(parts.cipher, owner, open),
    ]);
    const data = { account: accountWitness(parts.cipher, moneyId, account) };
    const step = { stream: `payee/${moneyId}`, action: 'payee-registered', data };
    const envelope = withAudit(parts.ownEnvelope(ACTOR), step);
    const payee = { payeeId: moneyId, owner, account, nameCheck, registeredName: 'same', on: envelope.on } as const;
    // Whoever comes second finds it registered.
    unlessRefused(
      await parts.documents.payees.execute(moneyId, { type: 'register', ...payee }, envelope),
      'payee_registered_already',
    );
  }
  await wakeOrdersOfPayee(parts, moneyId);
};
