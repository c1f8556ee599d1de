import { handle, type BoundOperation } from '@huji/chassis/http/operation-router.ts';
import { exportJournal, JOURNAL_TEXT } from '@huji/contracts/payout/journal-http.ts';
import { exportJournal as piecesOf } from '../use-cases/export-journal.ts';
import { entryShownTo } from './journal.access.ts';
import { pickSeenEntries } from '../use-cases/pick-seen-entries.ts';
import type { Parts } from '../use-cases/parts.ts';

const PIECE_CHARACTERS = 32_768;

/** Some entries together, so that a long journal is not sent in as many pieces as it has entries. */
async function* inBytes(pieces: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  let text = '';
  for await (const piece of pieces) {
    text += piece;
    if (text.length < PIECE_CHARACTERS) continue;
    yield Buffer.from(text, 'utf8');
    text = '';
  }
  yield Buffer.from(text, 'utf8');
}

export const bindExportJournal = (parts: Parts): BoundOperation =>
  handle(exportJournal, async ({ query: { fromOn: from, toOn: to }, principal }) => ({
    body: {
      contentType: JOURNAL_TEXT,
      content: inBytes(
        piecesOf(parts, { from, to }, async (entries) =>
          (await pickSeenEntries(parts, principal, entries)).map(entryShownTo(parts, principal)),
        ),
      ),
    },
  }));
