import type { DocumentStore } from '@huji/chassis/persistence/document-store.ts';
import { readAuditEntries } from '@huji/chassis/security/read-audit-entries.ts';
import type { JournalEntry } from '../domain/journal-entry.ts';

const OPENING = 'opening:';

/** Of these entries the openings of funds whose sum nobody proposed and confirmed, by the audit log. Reads only. */
export const proveOpenings = async (
  store: DocumentStore,
  entries: readonly JournalEntry[],
): Promise<readonly string[]> => {
  const faults: string[] = [];
  for (const { businessKey, lines } of entries.filter(({ type }) => type === 'opening')) {
    const witnesses = await readAuditEntries(store, `fund/${businessKey.slice(OPENING.length)}`);
    // Openings of before amounts were told have a witness without one.
    const told = witnesses.flatMap(({ action, data }) => (action === 'fund-opened' ? [data?.['fen'] ?? null] : []));
    if (told.length === 0) faults.push(`entry ${businessKey} is of a fund that nobody opened`);
    const sums = told.filter((sum) => sum !== null);
    if (sums.length > 0 && !lines.some(({ fen }) => sums.includes(fen)))
      faults.push(`entry ${businessKey} is of a sum that nobody opened the fund with`);
  }
  return faults;
};
