import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import { accepted } from '@huji/chassis/aggregate/outcome.ts';
import { refused } from '@huji/chassis/http/refused.ts';
import { withAudit } from '@huji/chassis/security/audit-by.ts';
import { isReady, type OpenBatch, rowsHeldUp } from '../domain/batch.ts';
import { refuseUnapprovedPool } from '../domain/employer-opening.ts';
import type { RegisteredEmployer } from '../domain/employer.ts';
import { copyRoster } from './copy-roster.ts';
import type { Parts } from './parts.ts';

interface Opening {
  readonly batchId: string;
  readonly employerId: string;
  readonly employer: RegisteredEmployer;
  readonly society: string | undefined;
  readonly startOn: CivilDate;
  /** The batch whose roster the draft begins with. */
  readonly source: { readonly batchId: string; readonly batch: OpenBatch } | null;
}

/** @throws Refused `employer_pooling_not_approved`, `batch_unknown`, `batch_roster_in_progress`, `batch_findings_open` */
const requireOpenable = ({ employerId, employer, source }: Opening): void => {
  const hindrance = refuseUnapprovedPool(employer);
  if (hindrance !== null) throw refused(hindrance);
  if (source === null) return;
  if (source.batch.employerId !== employerId)
    throw refused({ code: 'batch_unknown', detail: 'the batch to copy from belongs to another employer' });
  if (source.batch.roster !== null && rowsHeldUp(source.batch.roster) > 0)
    throw refused({ code: 'batch_findings_open', detail: 'the roster to copy has rows with a finding' });
  if (source.batch.roster === null || !isReady(source.batch.roster))
    throw refused({ code: 'batch_roster_in_progress', detail: 'the roster to copy is not complete' });
};

export const openBatch = async (parts: Parts, opening: Opening, envelope: Envelope): Promise<OpenBatch> => {
  requireOpenable(opening);
  const { batchId, employerId, employer, startOn, source } = opening;
  const society = opening.society ?? employer.society;
  const command = { type: 'open', employerId, society, startOn, on: envelope.on } as const;
  const data = { employerId, society, startOn, copied: source !== null };
  const told = withAudit(envelope, { stream: `batch/${batchId}`, action: 'batch-opened', data });
  const { state } = accepted(await parts.documents.batches.execute(batchId, command, told));
  const roster = source?.batch.roster ?? null;
  if (source === null || roster === null || state.roster !== null) return state;
  return copyRoster(parts, { from: { batchId: source.batchId, roster }, to: batchId }, envelope);
};
