import type { LongWorkReply } from '@huji/contracts/shared/long-work.ts';
import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import { auditBy } from '@huji/chassis/security/audit-by.ts';
import type { WorkLane } from '@huji/chassis/work/long-work.ts';
import { INTERRUPTED } from '@huji/chassis/work/long-work-decider.ts';
import type { OpenBatch } from '../domain/batch.ts';
import type { RosterUpload } from '../domain/roster/roster-upload.ts';
import { forgetOlderRosterUploads } from './forget-older-roster-uploads.ts';
import { keptUntilOn, keepRosterUpload } from './keep-roster-upload.ts';
import { keepRosterUploadFile, filePartsOf } from './keep-roster-upload-file.ts';
import type { Parts } from './parts.ts';
import { readRosterUploadJob, type ShownUpload } from './read-roster-upload-job.ts';

/** One large roster of an employer at a time. */
export const rosterLane = (employerId: string): WorkLane => ({
  name: `roster/${employerId}`,
  max: 1,
  code: 'roster_upload_running',
});

interface SentFile {
  /** From `idFor`: the same request again finds the same work. */
  readonly workId: string;
  readonly batchId: string;
  readonly batch: OpenBatch;
  readonly file: Uint8Array;
  readonly preview: boolean;
  readonly show: ShownUpload;
  /** The revision of the batch that the caller saw, where the caller says so. */
  readonly seen: number | undefined;
}

const keepSent = async (
  parts: Parts,
  { workId, batchId, batch, file, preview }: SentFile,
  envelope: Envelope,
): Promise<RosterUpload> => {
  const { actor, on } = envelope;
  const { employerId } = batch;
  const upload: RosterUpload = {
    batchId,
    employerId,
    begunBy: actor,
    preview,
    on,
    fileParts: filePartsOf(file),
    comparedWith: batch.roster?.id ?? null,
    keptUntilOn: keptUntilOn(parts, envelope),
    outcome: null,
  };
  const data = { workId, bytes: file.length, preview };
  await parts.audit.record(auditBy(envelope, `batch/${batchId}`, 'roster-file-sent', data));
  await forgetOlderRosterUploads(parts, { workId, upload }, envelope);
  await keepRosterUpload(parts, workId, upload, envelope);
  await keepRosterUploadFile(parts, { workId, upload, file }, envelope);
  return upload;
};

/** A large file is kept, sealed, and read after the answer. @throws TooBusy `roster_upload_running` · Unavailable */
export const takeRosterUpload = async (parts: Parts, sent: SentFile, envelope: Envelope): Promise<LongWorkReply> => {
  const { workId, batch, preview, show, seen } = sent;
  const type = preview ? 'read-roster-file' : 'replace-roster';
  if (await parts.work.begin({ workId, type, lane: rosterLane(batch.employerId) }, envelope)) {
    try {
      const upload = await keepSent(parts, sent, envelope);
      parts.work.carryOut(
        { workId, type },
        envelope,
        readRosterUploadJob(parts, { workId, upload, show, seen }, envelope),
      );
    } catch (error) {
      const failing = { ...envelope, commandId: `${envelope.commandId}:fail` };
      await parts.work.fail(workId, INTERRUPTED, failing);
      throw error;
    }
  }
  return parts.work.read(workId, { subject: envelope.actor, seesAll: false });
};
