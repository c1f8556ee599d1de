import type { StoredData } from '@huji/all-in-one/verify/open-data.ts';
import type { SqliteDatabase } from '@huji/chassis/persistence/sqlite-database.ts';
import { tableOf } from '@huji/chassis/persistence/sqlite-statements.ts';
import type { ChainedEntry } from '@huji/chassis/security/audit-chain.ts';

/** What somebody with the database's password can do: any document, any order, no rule of ours in between. */
export interface Attacker {
  readonly sql: SqliteDatabase;
  readonly read: (collection: string, id: string) => { state: Record<string, unknown> };
  readonly write: (collection: string, id: string, body: unknown) => void;
  readonly ids: (collection: string) => readonly string[];
  readonly remove: (collection: string, id: string) => void;
}

export const attackerOf = (sql: SqliteDatabase): Attacker => ({
  sql,
  read: (collection, id) =>
    JSON.parse(
      (sql.prepare(`SELECT body FROM ${tableOf(collection)} WHERE id = ?`).get(id) as { body: string }).body,
    ) as { state: Record<string, unknown> },
  write: (collection, id, body) => {
    sql.prepare(`UPDATE ${tableOf(collection)} SET body = ? WHERE id = ?`).run(JSON.stringify(body), id);
  },
  ids: (collection) =>
    (sql.prepare(`SELECT id FROM ${tableOf(collection)} ORDER BY id`).all() as { id: string }[]).map(({ id }) => id),
  remove: (collection, id) => {
    sql.prepare(`DELETE FROM ${tableOf(collection)} WHERE id = ?`).run(id);
  },
});

export interface StoredOrder {
  readonly orderId: string;
  readonly state: string;
  readonly fen: number;
  readonly payeeId: string;
  readonly orderedFor: string;
  /** The person; the payee has an id of its own. */
  readonly owedTo: string;
  readonly source: { readonly type: string; readonly claimId: string; readonly decisionNo: number };
  readonly lines: readonly { readonly fund: string; readonly item: string; readonly fen: number }[];
  readonly attempts: readonly { readonly no: number; readonly payoutBatchId: string; readonly settledOn?: string }[];
}

export const settledOrder = (attacker: Attacker): { body: { state: object }; order: StoredOrder } => {
  for (const id of attacker.ids('order')) {
    const body = attacker.read('order', id);
    const order = body.state as unknown as StoredOrder;
    if (order.state === 'settled' && order.source.type === 'claim' && order.attempts.length === 1)
      return { body, order };
  }
  throw new Error('the office paid nobody');
};

export const approvedKey = ({ source }: StoredOrder): string =>
  `approved:${source.claimId}:${String(source.decisionNo)}`;

/** Entries and running totals go along: the journal adds up before and after. */
export const changeEntry = (attacker: Attacker, key: string, byFen: number): void => {
  const entry = attacker.read('entry', key) as unknown as {
    type: string;
    lines: { account: string; fen: number }[];
  };
  const debited = entry.lines.findIndex(({ fen }) => fen > 0);
  const credited = entry.lines.findIndex(({ fen }) => fen < 0);
  const grown = entry.lines.map(({ account, fen }, at) => {
    if (at === debited) return { account, fen: fen + byFen };
    return { account, fen: at === credited ? fen - byFen : fen };
  });
  attacker.write('entry', key, { ...entry, lines: grown });
  changeTotals(attacker, entry.type, entry.lines, grown);
};

export const changeTotals = (
  attacker: Attacker,
  type: string,
  before: readonly { account: string; fen: number }[],
  after: readonly { account: string; fen: number }[],
): void => {
  for (const id of attacker.ids('journal-totals')) {
    const stored = attacker.read('journal-totals', id);
    const text = JSON.stringify(stored);
    const totals = JSON.parse(text) as { state?: { totals?: { sums: Record<string, number>; entries: number } } };
    const found = findTotals(totals);
    if (found === null) continue;
    for (const [lines, sign] of [
      [before, -1],
      [after, 1],
    ] as const)
      for (const { account, fen } of lines)
        found.sums[`${type}|${account}`] = (found.sums[`${type}|${account}`] ?? 0) + sign * fen;
    found.entries += (after.length > 0 ? 1 : 0) - (before.length > 0 ? 1 : 0);
    attacker.write('journal-totals', id, totals);
    return;
  }
};

/** Wherever the document keeps them. */
const findTotals = (value: unknown): { sums: Record<string, number>; entries: number } | null => {
  if (typeof value !== 'object' || value === null) return null;
  if ('sums' in value && 'entries' in value) return value as { sums: Record<string, number>; entries: number };
  for (const inner of Object.values(value)) {
    const found = findTotals(inner);
    if (found !== null) return found;
  }
  return null;
};

/** Two orders of different people that were paid. */
export const twoSettled = (attacker: Attacker): readonly [StoredOrder, StoredOrder] => {
  const { order: one } = settledOrder(attacker);
  for (const id of attacker.ids('order')) {
    const other = attacker.read('order', id).state as unknown as StoredOrder;
    if (other.state === 'settled' && other.source.type === 'claim' && other.owedTo !== one.owedTo) return [one, other];
  }
  throw new Error('the office paid one person only');
};
export const writeOrder = (attacker: Attacker, order: StoredOrder): void =>
  attacker.write('order', order.orderId, { ...attacker.read('order', order.orderId), state: order });

/** A claim that was paid, opened, and how to put it back. */
export const openedClaim = async (attacker: Attacker, { cipher }: StoredData) => {
  for (const id of attacker.ids('claim')) {
    const body = attacker.read('claim', id) as unknown as { state: { sealed: string } };
    const claim = JSON.parse(await cipher.open(body.state.sealed)) as {
      claimId: string;
      personId: string;
      reviews: { reviewer: string }[];
      standing: object | null;
      decided: { decisionNo: number; digest: string };
    };
    if (claim.reviews.length === 0 || claim.standing === null) continue;
    const put = async (changed: object): Promise<void> => {
      const sealed = await cipher.seal(claim.personId, JSON.stringify({ ...claim, ...changed }));
      attacker.write('claim', id, { ...body, state: { sealed } });
    };
    return { claim, put };
  }
  throw new Error('the office reviewed nothing');
};

/** The longest segment of an audit stream, and how to put it back. */
export const longestSegment = (attacker: Attacker, like: string) => {
  const rows = attacker.sql
    .prepare(`SELECT id, body FROM ${tableOf('audit')} WHERE id LIKE ? ORDER BY length(body) DESC LIMIT 1`)
    .all(like) as { id: string; body: string }[];
  const { id, body } = rows[0]!;
  const segment = JSON.parse(body) as { entries: ChainedEntry[]; previousHash: string; previousSequence: number };
  return { segment, put: (entries: readonly ChainedEntry[]) => attacker.write('audit', id, { ...segment, entries }) };
};

export interface Moved {
  readonly account: string;
  readonly fen: number;
}
interface StoredEntry {
  readonly businessKey: string;
  readonly type: string;
  readonly lines: readonly Moved[];
}

export const entryKey = (attacker: Attacker, like: string): string => {
  const found = attacker.ids('entry').find((id) => id.startsWith(like));
  if (found === undefined) throw new Error(`the office booked no ${like}`);
  return found;
};

export const readEntry = (attacker: Attacker, key: string): StoredEntry =>
  attacker.read('entry', key) as unknown as StoredEntry;

/** One more document like another one, with all its index fields. */
export const copyDocument = (attacker: Attacker, collection: string, like: string, id: string, body: unknown): void => {
  const table = tableOf(collection);
  attacker.sql
    .prepare(
      `INSERT INTO ${table}(id, revision, body, fields) SELECT ?, revision, ?, fields FROM ${table} WHERE id = ?`,
    )
    .run(id, JSON.stringify(body), like);
};

/** One more entry like another one, with the running totals: the journal adds up before and after. */
export const inventEntry = (
  attacker: Attacker,
  like: string,
  businessKey: string,
  lines: readonly Moved[] = readEntry(attacker, like).lines,
): void => {
  const type = businessKey.slice(0, businessKey.indexOf(':'));
  copyDocument(attacker, 'entry', like, businessKey, { ...readEntry(attacker, like), businessKey, type, lines });
  changeTotals(attacker, type, [], lines);
};

export const removeEntry = (attacker: Attacker, key: string): void => {
  const { type, lines } = readEntry(attacker, key);
  changeTotals(attacker, type, lines, []);
  attacker.remove('entry', key);
};
