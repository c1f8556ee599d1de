import { orderOfKey } from '../domain/business-key.ts';
import { fundOf } from '../domain/journal-accounts.ts';
import type { JournalEntry } from '../domain/journal-entry.ts';
import { seesOrders } from './sees-orders.ts';
import { seesFunds } from './sees-funds.ts';
import type { Granted } from '@huji/chassis/security/authorization.ts';
import type { Parts } from './parts.ts';

/** An entry names funds by its accounts, or an order whose payment it is. */
const fundsOfEntry = ({ lines }: JournalEntry): readonly string[] =>
  lines.flatMap(({ account }) => fundOf(account) ?? []);

/** Those of these entries that the caller's grant names; what belongs to no fund is the whole office's. */
export const pickSeenEntries = async (
  parts: Parts,
  principal: Granted,
  entries: readonly JournalEntry[],
): Promise<readonly JournalEntry[]> => {
  const orderOf = ({ businessKey }: JournalEntry): string | null => orderOfKey(businessKey);
  const isSeen = await seesOrders(
    parts,
    principal,
    entries.flatMap((entry) => orderOf(entry) ?? []),
  );
  return entries.filter((entry) => seesFunds(parts, principal, fundsOfEntry(entry)) && isSeen(orderOf(entry)));
};
