import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import { accepted, acceptedUnless } from '@huji/chassis/aggregate/outcome.ts';
import { eachRow } from '@huji/chassis/persistence/each-row.ts';
import type { OpenAccount } from '../adapters/bank-client.ts';
import type { Payee } from '../domain/payee.ts';
import { changePayeeAccount } from './change-payee-account.ts';
import { findPayeeId } from './find-payee-id.ts';
import type { Parts } from './parts.ts';
import { registerPayee } from './register-payee.ts';
import { reissueOrder } from './reissue-order.ts';

interface Saved {
  readonly state: Payee;
  readonly revision: number;
}

const returnedOrders = async ({ documents }: Parts, payeeId: string): Promise<readonly string[]> => {
  const found: string[] = [];
  const orders = eachRow((query) => documents.orders.find(query), { field: 'payeeId', equals: payeeId });
  for await (const { id, state } of orders) if (state.state === 'returned') found.push(id);
  return found;
};

/**
 * The account a person is paid to: registered where there is none, changed where there is one, and every payment that came back
 * is made again to it inside its order. Sent once more after a fault it goes on where it stopped. @throws Refused
 */
export const saveOwnPayee = async (
  parts: Parts,
  { personId, account }: { readonly personId: string; readonly account: OpenAccount },
  envelope: Envelope,
): Promise<Saved> => {
  const owner = { type: 'person', personId } as const;
  const standing = await parts.documents.payees.read(await findPayeeId(parts, owner));
  if (standing === null || standing.state.state === 'none') return registerPayee(parts, { owner, account }, envelope);
  const payee = standing.state;
  const returned = await returnedOrders(parts, payee.payeeId);
  const outcome = await changePayeeAccount(parts, { payee, account }, envelope);
  // The account that stands is enough where something waits to be paid again.
  const changed = returned.length > 0 ? acceptedUnless(outcome, 'payee_account_unchanged') : accepted(outcome);
  for (const orderId of returned) await reissueOrder(parts, { orderId, correction: null }, envelope);
  return changed ?? standing;
};
