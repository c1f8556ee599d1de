import type { LongWorkReply } from '@huji/contracts/shared/long-work.ts';
import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import { requireRevision } from '@huji/chassis/http/preconditions.ts';
import { refused } from '@huji/chassis/http/refused.ts';
import { auditBy } from '@huji/chassis/security/audit-by.ts';
import type { WorkHand, Job, WorkEnd } from '@huji/chassis/work/work-in-hand.ts';
import type { Batch, OpenBatch } from '../domain/batch.ts';
import type { RosterUpload } from '../domain/roster/roster-upload.ts';
import { forgetRosterUpload } from './forget-roster-upload.ts';
import type { Parts } from './parts.ts';
import { readKeptFile } from './read-kept-file.ts';
import { soundFile } from './receive-roster-file.ts';
import { replaceRoster, type Taking } from './replace-roster.ts';
import { rosterLane } from './take-roster-upload.ts';

interface Adoption {
  /** Of the adoption. */
  readonly workId: string;
  /** Of the file. */
  readonly uploadId: string;
  readonly upload: RosterUpload;
  readonly rows: number;
  /** The revision of the batch that the caller saw, where the caller says so. */
  readonly seen: number | undefined;
}

/** @throws Refused `stale` · `comparison_outdated` */
const requireSeen = (batch: Batch, revision: number, { seen, upload }: Pick<Adoption, 'seen' | 'upload'>): void => {
  requireRevision(seen, revision);
  if ((batch?.roster?.id ?? null) !== upload.comparedWith)
    throw refused({ code: 'comparison_outdated', detail: 'the roster was replaced since the comparison' });
};

const adoptionJob = (parts: Parts, adoption: Adoption, envelope: Envelope): Job => {
  const { uploadId, upload, rows } = adoption;
  const { batchId } = upload;
  const work = async ({ signal, told }: WorkHand): Promise<void> => {
    told(0, rows);
    const read = soundFile(await readKeptFile(parts, { workId: uploadId, upload }, { signal, told: () => undefined }));
    signal.throwIfAborted();
    const batch = (await parts.documents.batches.read(batchId))?.state ?? null;
    if (batch === null) throw refused({ code: 'batch_unknown', detail: 'no such batch' });
    const { heldUp, findings, notes } = read;
    // Looked at again where the batch is written: storing takes seconds, in which a colleague may change it.
    const taking: Taking = { signal, told, requireSeen: (now, revision) => requireSeen(now, revision, adoption) };
    await replaceRoster(parts, { batchId, batch, rows: read.rows, heldUp, findings, notes }, envelope, taking);
    told(rows, rows);
  };
  const ended = async (state: WorkEnd): Promise<void> => {
    if (state === 'done') await forgetRosterUpload(parts, { workId: uploadId, upload }, envelope);
  };
  return { work, ended };
};

/** What was compared is put into the draft, from the file that is kept. @throws Refused `stale` · `comparison_outdated` · TooBusy */
export const adoptRosterUpload = async (
  parts: Parts,
  adoption: Adoption,
  { batch, revision }: { readonly batch: OpenBatch; readonly revision: number },
  envelope: Envelope,
): Promise<LongWorkReply> => {
  const { workId, uploadId, upload, rows } = adoption;
  requireSeen(batch, revision, adoption);
  const begun = { workId, type: 'replace-roster', of: rows, lane: rosterLane(upload.employerId) } as const;
  if (await parts.work.begin(begun, envelope)) {
    const data = { workId, uploadId, rows };
    await parts.audit.record(auditBy(envelope, `batch/${upload.batchId}`, 'roster-file-adopted', data));
    parts.work.carryOut(begun, envelope, adoptionJob(parts, adoption, envelope));
  }
  return parts.work.read(workId, { subject: envelope.actor, seesAll: false });
};
