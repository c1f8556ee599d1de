import { handle, type BoundOperation } from '@huji/chassis/http/operation-router.ts';
import { exportJournal } from '@huji/contracts/payout/journal-http.ts';
import { exportJournal as piecesOf } from '../use-cases/export-journal.ts';
import { entryShownTo } from './journal.access.ts';
import type { Parts } from '../use-cases/parts.ts';

export const bindExportJournal = (parts: Parts): BoundOperation =>
  handle(exportJournal, async ({ query: { fromOn: from, toOn: to }, principal }) => {
    const pieces: string[] = [];
    for await (const piece of piecesOf(parts, { from, to }, entryShownTo(parts, principal))) pieces.push(piece);
    return { body: pieces.join('') };
  });
