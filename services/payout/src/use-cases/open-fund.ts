import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import { unlessRefused } from '@huji/chassis/aggregate/outcome.ts';
import { refused } from '@huji/chassis/http/refused.ts';
import { withAudit } from '@huji/chassis/security/audit-by.ts';
import { fundOpened } from '@huji/contracts/payout/events.ts';
import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import type { Fen } from '@huji/contracts/shared/money.ts';
import { postOpening } from '../domain/journal-postings.ts';
import type { Parts } from './parts.ts';
import { postJournalEntry } from './post-journal-entry.ts';

/** The reserve a fund starts with, booked once. @throws Refused */
export const openFund = async (
  parts: Parts,
  opening: { fund: string; fen: Fen; on: CivilDate },
  envelope: Envelope,
): Promise<void> => {
  const { fund, fen, on: openedOn } = opening;
  const opened = withAudit(envelope, { stream: `fund/${fund}`, action: 'fund-opened', data: { fund, fen } });
  const said = [{ contract: fundOpened, key: fund, data: { fund, openedOn } }];
  const posted = await postJournalEntry(parts, postOpening(opening), opened, said);
  if (unlessRefused(posted, 'journal_entry_differs') === null) {
    const detail = 'the fund was opened with another sum or on another day';
    throw refused({ code: 'fund_opening_differs', detail });
  }
};
