import { handle, type BoundOperation, type OperationReply } from '@huji/chassis/http/operation-router.ts';
import { requireRevision } from '@huji/chassis/http/preconditions.ts';
import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import { ok } from '@huji/contracts/shared/decider.ts';
import {
  approvePayoutBatch,
  releasePayoutBatch,
  withdrawPayoutBatch,
  type PayoutBatchReply,
} from '@huji/contracts/payout/http.ts';
import type { PayoutBatchCommand } from '../domain/payout-batch.ts';
import { payoutBatchReply } from '../views/payout-batch-reply.ts';
import type { PayoutParts } from '../parts.ts';
import { auditBy } from '@huji/chassis/security/audit-by.ts';
import { accepted } from './answers.ts';

type Request = {
  readonly params: { readonly payoutBatchId: string };
  readonly envelope: Envelope;
  readonly ifMatch?: number;
};

/** A person's word on a batch, and what follows from it without the bank. */
const decideOn = async (
  { stores, runner, audit }: PayoutParts,
  { params, envelope, ifMatch }: Request,
  command: PayoutBatchCommand,
): Promise<OperationReply<PayoutBatchReply>> => {
  const { payoutBatchId } = params;
  const outcome = await stores.batches.executeGathered(
    payoutBatchId,
    async (_batch, revision) => {
      requireRevision(ifMatch, revision);
      return ok(command);
    },
    envelope,
  );
  const decided = accepted(outcome);
  await audit.record(auditBy(envelope, `payout-batch/${payoutBatchId}`, `payout-batch-${command.kind}`));
  await runner.advance(payoutBatchId);
  runner.wake(payoutBatchId);
  const found = (await stores.batches.read(payoutBatchId)) ?? decided;
  return { body: payoutBatchReply(found.state), revision: found.revision };
};

export const bindApprovePayoutBatch = (parts: PayoutParts): BoundOperation =>
  handle(approvePayoutBatch, (request) =>
    decideOn(parts, request, { kind: 'approve', checker: request.principal.subject }),
  );

export const bindReleasePayoutBatch = (parts: PayoutParts): BoundOperation =>
  handle(releasePayoutBatch, (request) =>
    decideOn(parts, request, { kind: 'release', releaser: request.principal.subject, on: request.envelope.on }),
  );

export const bindWithdrawPayoutBatch = (parts: PayoutParts): BoundOperation =>
  handle(withdrawPayoutBatch, (request) => decideOn(parts, request, { kind: 'withdraw' }));
