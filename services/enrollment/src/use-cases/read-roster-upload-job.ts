import type { RosterReply } from '@huji/contracts/enrollment/roster-http.ts';
import type { UploadFinding } from '@huji/contracts/enrollment/roster-upload-http.ts';
import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import { requireRevision } from '@huji/chassis/http/preconditions.ts';
import type { WorkHand, Job, WorkEnd } from '@huji/chassis/work/work-in-hand.ts';
import { uploadPartId } from '../documents/roster-upload-part.ts';
import { countOf, grouped, partsOfRange, type RosterUpload, type UploadGroup } from '../domain/roster/roster-upload.ts';
import type { ComparedRoster } from './compare-roster.ts';
import type { AskedPerson } from './foresee-covers.ts';
import { forgetRosterUpload } from './forget-roster-upload.ts';
import { keepRosterUpload } from './keep-roster-upload.ts';
import { keepRosterUploadList } from './keep-roster-upload-list.ts';
import type { Parts } from './parts.ts';
import { previewRoster, type RosterOutcome } from './preview-roster.ts';
import { soundFile } from './receive-roster-file.ts';
import { replaceRoster } from './replace-roster.ts';
import { readKeptFile } from './read-kept-file.ts';
import { readOpenBatch } from './read-open-batch.ts';

type Change = ComparedRoster['changes'][number];

/** A change as it is kept: whoever looks at it asks adjudication, in their own name, what it would come to. */
export type KeptChange = RosterReply['changes'][number] & { readonly asked?: AskedPerson };

/** What is shown of a roster, as it is kept: the words are HTTP's. */
export interface ShownUpload {
  readonly reply: (outcome: RosterOutcome) => Promise<RosterReply>;
  readonly changes: (compared: ComparedRoster, some: readonly Change[]) => Promise<readonly KeptChange[]>;
  /** All of them; those that hold up rows first. */
  readonly findings: (compared: ComparedRoster) => readonly UploadFinding[];
}

export interface UploadWork {
  readonly workId: string;
  readonly upload: RosterUpload;
  readonly show: ShownUpload;
  readonly seen: number | undefined;
}

const CHANGE_ORDER = ['join', 'correction', 'leave'];

const keepOutcome = async (
  parts: Parts,
  { workId, upload, show }: UploadWork,
  outcome: RosterOutcome,
  hand: WorkHand,
  envelope: Envelope,
): Promise<RosterUpload> => {
  const { compared } = outcome;
  const changes = grouped(compared.changes, ({ type }) => type, CHANGE_ORDER);
  const findings = grouped(show.findings(compared), ({ code }) => code);
  const shared = { workId, upload, signal: hand.signal };
  await keepRosterUploadList(
    parts,
    { ...shared, list: 'changes', entries: changes.entries, shown: (some) => show.changes(compared, some) },
    envelope,
  );
  await keepRosterUploadList(
    parts,
    { ...shared, list: 'findings', entries: findings.entries, shown: async (some) => some },
    envelope,
  );
  const sealed = await parts.cipher.seal(upload.batchId, JSON.stringify(await show.reply(outcome)));
  const kept = { ok: true, sealed, changes: changes.groups, findings: findings.groups } as const;
  const read: RosterUpload = { ...upload, outcome: kept };
  await keepRosterUpload(parts, workId, read, { ...envelope, commandId: `${envelope.commandId}:read` });
  return read;
};

/** Parts of lists that may have been written for these counts. */
const listParts = (workId: string, changes: readonly UploadGroup[], findings: readonly UploadGroup[]) => [
  ...partsOfRange({ from: 0, to: countOf(changes) }).map((part) => uploadPartId(workId, 'changes', part)),
  ...partsOfRange({ from: 0, to: countOf(findings) }).map((part) => uploadPartId(workId, 'findings', part)),
];

/** Reads a large file and keeps what a small one answers at once; cancelled, it leaves nothing behind. */
export const readRosterUploadJob = (parts: Parts, given: UploadWork, envelope: Envelope): Job => {
  const { workId, upload } = given;
  let written: readonly string[] = [];
  const work = async (hand: WorkHand): Promise<void> => {
    const read = await readKeptFile(parts, given, hand);
    if (!read.ok) {
      const keeping = { ...envelope, commandId: `${envelope.commandId}:r` };
      await keepRosterUpload(parts, workId, { ...upload, outcome: read }, keeping);
    }
    const { rows, heldUp, findings, notes } = soundFile(read);
    hand.signal.throwIfAborted();
    const batch = await readOpenBatch(parts, upload.batchId);
    const input = { batchId: upload.batchId, batch, rows, heldUp, findings, notes };
    const outcome = upload.preview
      ? await previewRoster(parts, input)
      : await replaceRoster(parts, input, envelope, {
          ...hand,
          requireSeen: (_, revision) => requireRevision(given.seen, revision),
        });
    const { changes } = outcome.compared;
    const shown = given.show.findings(outcome.compared);
    written = listParts(workId, [{ key: '', count: changes.length }], [{ key: '', count: shown.length }]);
    const comparedWith = batch.roster?.id ?? null;
    await keepOutcome(parts, { ...given, upload: { ...upload, comparedWith } }, outcome, hand, envelope);
  };
  const ended = async (state: WorkEnd): Promise<void> => {
    if (state === 'cancelled') await forgetRosterUpload(parts, { workId, upload, more: written }, envelope);
  };
  return { work, ended };
};
