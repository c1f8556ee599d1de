import { actIn, actsAtDesk, type PostAct } from '@huji/chassis/duties/post-act.ts';
import type { Query } from '@huji/chassis/persistence/document-driver.ts';
import { eachRow } from '@huji/chassis/persistence/each-row.ts';
import type { Order } from '../domain/order.ts';
import type { PayoutBatch } from '../domain/payout-batch/payout-batch.ts';
import type { Parts } from './parts.ts';

const BATCHES_PER_READ = 200;

const STEPS = [
  { hand: 'maker', step: 'makePayoutBatch', day: 'madeOn' },
  { hand: 'checker', step: 'approvePayoutBatch', day: 'approvedOn' },
  { hand: 'releaser', step: 'releasePayoutBatch', day: 'releasedOn' },
] as const;

/** A batch knows who took a step, and the duties of the day which post takes it; where several may, nothing follows. */
export const deskActsOfBatch = ({ duties }: Pick<Parts, 'duties'>, batch: PayoutBatch): readonly PostAct[] =>
  STEPS.flatMap(({ hand, step, day }) => {
    const actor = batch[hand];
    const on = batch[day] ?? batch.madeOn;
    const roles = duties.inForce(on).steps[step] ?? [];
    return actor === undefined || roles.length !== 1 ? [] : actIn(actor, roles, on);
  });

/** Who decided to whom an order goes instead. */
export const deskActsOfOrder = ({ redirections = [] }: Order): readonly PostAct[] =>
  redirections.flatMap(({ proposedBy, confirmedBy, confirmedOn }) => [
    ...actIn(proposedBy, proposedBy.roles, confirmedOn),
    ...actIn(confirmedBy, confirmedBy.roles, confirmedOn),
  ]);

/** What people of the office did with payments, post by post: both people of a proposal, and all three of a batch. Reads only. */
export async function* readPostActs(
  parts: Pick<Parts, 'documents' | 'duties'>,
): AsyncGenerator<PostAct, void, undefined> {
  const { payoutBatches, payoutProposals } = parts.documents;
  yield* actsAtDesk(payoutProposals);
  const asked = { field: 'queue', max: BATCHES_PER_READ } as const;
  for await (const { state } of eachRow((query: Query) => payoutBatches.find(query), asked))
    yield* deskActsOfBatch(parts, state);
}
