import { refused, type Refused } from '@huji/chassis/http/refused.ts';
import type { LongWorkReply } from '@huji/contracts/shared/long-work.ts';
import { present } from '@huji/contracts/shared/present.ts';
import type { Principal } from '@huji/contracts/shared/roles.ts';
import type { OpenBatch } from '../domain/batch.ts';
import type { RosterUpload, UploadOutcome } from '../domain/roster/roster-upload.ts';
import type { Parts } from '../use-cases/parts.ts';
import { requireBatch } from './batch.access.ts';

interface ReadUpload {
  readonly batch: OpenBatch;
  readonly upload: RosterUpload;
  readonly outcome: Extract<UploadOutcome, { ok: true }>;
  readonly work: LongWorkReply;
}

export const uploadUnknown = (): Refused =>
  refused({ code: 'roster_upload_unknown', detail: 'no such file is kept, or somebody else sent it' });

/** Why there is nothing to show of a file whose reading failed, as a small one is told at once. */
const failureOf = (outcome: UploadOutcome | null, code: string): Refused => {
  if (outcome?.ok !== false) return refused({ code, detail: 'the file was not read; send it again' });
  const { detail, data } = outcome;
  return refused({ code: outcome.code, detail, ...present({ data }) });
};

/**
 * A file that was read, for the clerk who sent it, as long as they act for the employer.
 * @throws Refused `roster_upload_unknown`, also for what is cancelled, forgotten or somebody else’s · `roster_upload_unfinished`
 * · what was wrong with the file
 */
export const requireReadUpload = async (
  parts: Parts,
  { batchId, workId }: { readonly batchId: string; readonly workId: string },
  principal: Principal,
): Promise<ReadUpload> => {
  const { batch } = await requireBatch(parts, batchId, principal, 'act');
  const upload = await parts.documents.rosterUploads.read(workId);
  if (upload === null || upload.batchId !== batchId || upload.begunBy !== principal.subject) throw uploadUnknown();
  const work = await parts.work.find(workId, { subject: principal.subject, seesAll: false });
  if (work === null || work.state === 'cancelled') throw uploadUnknown();
  if (work.state === 'running')
    throw refused({ code: 'roster_upload_unfinished', detail: 'the file is still being read' });
  const { outcome } = upload;
  if (work.state === 'failed' || outcome === null || !outcome.ok)
    throw failureOf(outcome, work.code ?? 'work_interrupted');
  return { batch, upload, outcome, work };
};
