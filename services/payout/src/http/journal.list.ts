import { handle, type BoundOperation } from '@huji/chassis/http/operation-router.ts';
import { formatYuan } from '@huji/contracts/shared/money.ts';
import { exportJournal, listJournal, proveJournal } from '@huji/contracts/payout/http.ts';
import { exportHledger, proveJournal as prove } from '../views/journal-proof.ts';
import type { PayoutParts } from '../parts.ts';

export const bindListJournal = ({ stores }: PayoutParts): BoundOperation =>
  handle(listJournal, async ({ query: { from, to, cursor = null, limit: max } }) => {
    const range = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
    const page = await stores.journal.page({ ...range, cursor, max });
    const entries = page.rows.map(({ businessKey, date, lines }) => ({
      businessKey,
      date,
      lines: lines.map(({ account, fen }) => ({ account, amountYuan: formatYuan(fen) })),
    }));
    return { body: { entries, cursor: page.cursor } };
  });

export const bindProveJournal = ({ stores }: PayoutParts): BoundOperation =>
  handle(proveJournal, async () => {
    const { balances, ...proof } = await prove(stores.journal);
    return { body: { ...proof, balances: [...balances] } };
  });

export const bindExportJournal = ({ stores }: PayoutParts): BoundOperation =>
  handle(exportJournal, async ({ query: { from, to } }) => {
    const range = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
    const pieces: string[] = [];
    for await (const piece of exportHledger(stores.journal, range)) pieces.push(piece);
    return { body: pieces.join('') };
  });
