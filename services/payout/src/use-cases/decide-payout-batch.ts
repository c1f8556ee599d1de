import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import { accepted } from '@huji/chassis/aggregate/outcome.ts';
import { requireRevision } from '@huji/chassis/http/preconditions.ts';
import { withAudit } from '@huji/chassis/security/audit-by.ts';
import { ok } from '@huji/contracts/shared/decider.ts';
import { present } from '@huji/contracts/shared/present.ts';
import type { PayoutBatch, PayoutBatchCommand } from '../domain/payout-batch/payout-batch.ts';
import { takeOnPayoutBatch } from './take-on-payout-batch.ts';
import { letPayoutBatchGo } from './let-payout-batch-go.ts';
import type { Parts } from './parts.ts';
import { requireUnflagged } from './require-unflagged.ts';
import { readInvolvedById } from './read-involved-by-id.ts';

type Step = Extract<PayoutBatchCommand, { type: 'approve' | 'release' | 'withdraw' }>;
type WithoutBarred<Command> = Command extends unknown ? Omit<Command, 'barred'> : never;

interface Decision {
  readonly payoutBatchId: string;
  readonly command: WithoutBarred<Step>;
  /** The revision the person saw. */
  readonly ifMatch: number | undefined;
}

/** Who may take no step is read at each of them: a clerk may have been bound since it was made. A withdrawal pays nobody. */
const withBarred = async (parts: Parts, command: Decision['command'], { orders }: PayoutBatch): Promise<Step> => {
  if (command.type === 'withdraw') return command;
  const orderIds = orders.map(({ orderId }) => orderId);
  return { ...command, barred: await readInvolvedById(parts, orderIds) };
};

/** A person's word on a batch, and what follows from it without the bank. @throws Refused */
export const decidePayoutBatch = async (
  parts: Parts,
  { payoutBatchId, command, ifMatch }: Decision,
  envelope: Envelope,
): Promise<{ readonly state: PayoutBatch; readonly revision: number }> => {
  const { payoutBatches } = parts.documents;
  // A flagged order of a batch that is let go is set aside at the bank's door; the others are paid.
  if (command.type === 'approve') await requireUnflagged(parts, payoutBatchId);
  let fen = 0;
  const told = withAudit(envelope, () => ({
    stream: `payout-batch/${payoutBatchId}`,
    action: `payout-batch-${command.type}`,
    data: { fen, ...present({ personId: envelope.actorPersonId }) },
  }));
  const decide = async () =>
    accepted(
      await payoutBatches.executeGathered(
        payoutBatchId,
        async (batch, revision) => {
          requireRevision(ifMatch, revision);
          ({ fen } = batch);
          return ok(await withBarred(parts, command, batch));
        },
        told,
      ),
    );
  const decided =
    command.type === 'release'
      ? await letPayoutBatchGo(parts, { payoutBatchId, releaser: command.releaser }, envelope, decide)
      : await decide();
  await takeOnPayoutBatch(parts, payoutBatchId);
  return (await payoutBatches.read(payoutBatchId)) ?? decided;
};
