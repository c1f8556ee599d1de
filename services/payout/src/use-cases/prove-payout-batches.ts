import { readAuditEntries } from '@huji/chassis/security/read-audit-entries.ts';
import { eachPage } from '@huji/chassis/persistence/each-row.ts';
import type { Query } from '@huji/chassis/persistence/document-driver.ts';
import { payeesOf, involvedIn } from '../domain/order-involved.ts';
import { isWhereItBrought, payoutBatchFaults } from '../domain/payout-batch/payout-batch-evidence.ts';
import type { PayoutBatch } from '../domain/payout-batch/payout-batch.ts';
import type { PaymentProof } from './prove-orders.ts';
import { readOwners } from './read-owners.ts';

const ROWS_PER_READ = 200;

/** Of the orders of a batch those that are not stored, and who has a part in the others. */
const ordersOfBatch = async (parts: PaymentProof, { payoutBatchId, orders: listed }: PayoutBatch) => {
  const found = await parts.documents.orders.readMany(listed.map(({ orderId }) => orderId));
  const orders = found.flatMap((order) => (order === null ? [] : [order.state]));
  const owners = await readOwners(parts, orders.flatMap(payeesOf));
  const paidBy = orders.map((order) => ({
    ...order,
    redirection: null,
    payeeId: isWhereItBrought(order, payoutBatchId) ? order.payeeId : order.orderedFor,
  }));
  return {
    missingOrders: listed.filter((_, at) => found[at] === null).map(({ orderId }) => orderId),
    involved: [...new Set(paidBy.flatMap((order) => involvedIn(order, owners)))],
  };
};

/** Every payout batch against its orders and the audit log. Reads only. */
export async function* provePayoutBatches(parts: PaymentProof): AsyncGenerator<readonly string[], void, undefined> {
  const query: Query = { field: 'queue', max: ROWS_PER_READ };
  for await (const page of eachPage((cursor) => parts.documents.payoutBatches.find({ ...query, cursor })))
    for (const { state: batch } of page.rows) {
      const witnesses = await readAuditEntries(parts.store, `payout-batch/${batch.payoutBatchId}`);
      const evidence = { batch, witnesses, ...(await ordersOfBatch(parts, batch)) };
      yield payoutBatchFaults(evidence).map((fault) => `payout batch ${batch.payoutBatchId} ${fault}`);
    }
}
