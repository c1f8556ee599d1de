import { addDays, type CivilDate } from '@huji/contracts/shared/civil-date.ts';
import { civilDateInShanghai } from '@huji/contracts/shared/instant.ts';
import type { Keeping } from '@huji/chassis/aggregate/short-lived.ts';
import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import type { RosterUpload } from '../domain/roster/roster-upload.ts';
import type { Parts } from './parts.ts';

/** Besides the day on which it came, where the duties of the day do not say. */
const KEPT_DAYS = 1;

/** Its last day, by the clock of the machine that forgets it, after as many days as the duties of the day say. */
export const keptUntilOn = ({ duties }: Pick<Parts, 'duties'>, { at, on }: Pick<Envelope, 'at' | 'on'>): CivilDate =>
  addDays(civilDateInShanghai(at), duties.inForce(on).retention?.rosterUploadDays ?? KEPT_DAYS);

export const keeping = (upload: RosterUpload, { commandId, at }: Envelope): Keeping => ({
  keptUntilOn: upload.keptUntilOn,
  commandId,
  atMs: Date.parse(at),
});

export const keepRosterUpload = async (
  { documents }: Parts,
  workId: string,
  upload: RosterUpload,
  envelope: Envelope,
): Promise<void> => {
  const index = { employer: upload.employerId };
  await documents.rosterUploads.put(workId, upload, { ...keeping(upload, envelope), index });
};
