import { isConfirmed } from '@huji/chassis/proposals/proposal-evidence.ts';
import type { Documents } from '../documents/documents.ts';
import { bookedForException } from '../domain/bank-exception-booked.ts';
import { isSameEntry, type EntryType, type JournalEntry } from '../domain/journal-entry.ts';
import { bookedForProposal } from '../domain/proposal-booked.ts';

interface Proof {
  readonly documents: Pick<Documents, 'bankExceptions' | 'payoutProposals'>;
}

const idOf = ({ businessKey, type }: JournalEntry): string => businessKey.slice(type.length + 1);

const agreedTransfers = async ({ documents }: Proof, entries: readonly JournalEntry[]) => {
  const ids = entries.map(idOf);
  const found = await documents.payoutProposals.readMany(ids);
  return ids.map((id, at) => {
    const proposal = found[at]?.state ?? null;
    return proposal !== null && isConfirmed(proposal) ? bookedForProposal(id, proposal.what) : null;
  });
};

const raisedExceptions = async ({ documents }: Proof, entries: readonly JournalEntry[]) => {
  const ids = entries.map(idOf);
  const found = await documents.bankExceptions.readMany(ids);
  return entries.map(({ businessKey }, at) => {
    const exception = found[at]?.state ?? null;
    const booked = exception === null ? [] : bookedForException(ids[at] ?? '', exception);
    return booked.find((each) => each.businessKey === businessKey) ?? null;
  });
};

const EXCEPTIONS: readonly EntryType[] = ['bank-exception', 'bank-exception-resolved'];

/** Of these entries the transfers and the bank's exceptions that nobody agreed to or raised so. Reads only. */
export const proveTypedEntries = async (parts: Proof, entries: readonly JournalEntry[]): Promise<readonly string[]> => {
  const transfers = entries.filter(({ type }) => type === 'transfer');
  const exceptions = entries.filter(({ type }) => EXCEPTIONS.includes(type));
  const [agreed, raised] = await Promise.all([agreedTransfers(parts, transfers), raisedExceptions(parts, exceptions)]);
  const differs = (entry: JournalEntry, booked: JournalEntry | null | undefined): boolean =>
    booked == null || !isSameEntry(entry, booked);
  return [
    ...transfers
      .filter((entry, at) => differs(entry, agreed[at]))
      .map(({ businessKey }) => `entry ${businessKey} is not what two people agreed to`),
    ...exceptions
      .filter((entry, at) => differs(entry, raised[at]))
      .map(({ businessKey }) => `entry ${businessKey} is not what the bank's exception says`),
  ];
};
