import { compareValues, decodeCursor, encodeCursor } from './cursor.ts';
import type { CountQuery, KeptDocument, DocumentKey, IndexFields, JsonValue, Page, Query } from './document-driver.ts';
import { parse, type SqliteFile, tableOf, valueOf } from './sqlite-statements.ts';

interface DocRow {
  readonly id: string;
  readonly revision: number;
  readonly body: string;
  readonly fields: string;
  readonly command_ids: string;
}
const toDocument = (row: DocRow): KeptDocument => ({
  id: row.id,
  revision: row.revision,
  body: parse<JsonValue>(row.body),
  index: parse<IndexFields>(row.fields),
  commandIds: parse<string[]>(row.command_ids),
});

const ALL_COLUMNS = 'id, revision, body, fields, command_ids';
const KEY_COLUMNS = 'id, fields';

const toKey = (row: Pick<DocRow, 'id' | 'fields'>): DocumentKey => ({
  id: row.id,
  index: parse<IndexFields>(row.fields),
});

interface Segment {
  readonly clauses: readonly string[];
  readonly values: readonly (string | number)[];
  readonly order: readonly string[];
}

/**
 * What to read for a page, one after the other until it is full; each is a seek in the index. After a cursor: the rest of
 * the rows with its value, and then those beyond it.
 */
const segmentsOf = (query: Query): readonly Segment[] => {
  const value = valueOf(query.field);
  const isDown = query.descending === true;
  const position = query.cursor === undefined || query.cursor === null ? null : decodeCursor(query.cursor);
  const beyond = isDown ? '<' : '>';
  const alike = (operand: string | number): Segment => ({
    clauses: [`${value} = ?`, ...(position === null ? [] : [`id ${beyond} ?`])],
    values: [operand, ...(position === null ? [] : [position.id])],
    order: ['id'],
  });
  if (query.equals !== undefined) return [alike(query.equals)];
  if (query.among !== undefined) {
    const after = (each: string): boolean => position === null || isDown === compareValues(each, position.value) < 0;
    const rest = query.among.filter((each) => each !== position?.value && after(each));
    const any: Segment = {
      clauses: [`${value} IN (SELECT value FROM json_each(?))`],
      values: [JSON.stringify(rest)],
      order: [value, 'id'],
    };
    return position === null ? [any] : [alike(position.value), any];
  }

  const lower = !isDown && position !== null ? { operator: '>', operand: position.value } : bound('>=', query.from);
  const upper = isDown && position !== null ? { operator: '<', operand: position.value } : bound('<=', query.to);
  const bounds = [lower, upper].filter((each) => each !== null);
  const isText = bounds.length > 0 && typeof bounds[0]?.operand === 'string';
  // SQLite orders every text after every number: the empty text parts them, where one end of the range is open.
  if (isText && lower === null) bounds.push({ operator: '>=', operand: '' });
  if (!isText && upper === null && bounds.length > 0) bounds.push({ operator: '<', operand: '' });
  const range: Segment = {
    clauses: bounds.length === 0 ? [`${value} IS NOT NULL`] : bounds.map(({ operator }) => `${value} ${operator} ?`),
    values: bounds.map(({ operand }) => operand),
    order: [value, 'id'],
  };
  return position === null ? [range] : [alike(position.value), range];
};

const bound = (
  operator: string,
  operand: string | number | undefined,
): { readonly operator: string; readonly operand: string | number } | null =>
  operand === undefined ? null : { operator, operand };

const selectOf = (columns: string, collection: string, { clauses, order }: Segment, isDown: boolean): string =>
  `SELECT ${columns} FROM ${tableOf(collection)}
   WHERE ${[...clauses, 'body IS NOT NULL'].join(' AND ')}
   ORDER BY ${order.map((term) => `${term} ${isDown ? 'DESC' : 'ASC'}`).join(', ')} LIMIT ?`;

const countOf = (collection: string, { clauses }: Segment): string =>
  `SELECT count(*) FROM (SELECT 1 FROM ${tableOf(collection)}
   WHERE ${[...clauses, 'body IS NOT NULL'].join(' AND ')} LIMIT ?)`;

export const loadMany = (
  { prepared }: SqliteFile,
  collection: string,
  ids: readonly string[],
): readonly (KeptDocument | null)[] => {
  const get = prepared(`SELECT ${ALL_COLUMNS} FROM ${tableOf(collection)} WHERE id = ? AND body IS NOT NULL`);
  return ids.map((id) => {
    const row = get.get(id) as DocRow | undefined;
    return row === undefined ? null : toDocument(row);
  });
};

/** `toRow` makes a row of the columns that are read. */
const pageOf = <Row extends DocumentKey>(
  { prepared }: SqliteFile,
  columns: string,
  toRow: (row: DocRow) => Row,
  collection: string,
  query: Query,
): Page<Row> => {
  // One row more than a page, to know whether another follows.
  const found: Row[] = [];
  for (const segment of segmentsOf(query)) {
    const missing = query.max + 1 - found.length;
    if (missing === 0) break;
    const sql = selectOf(columns, collection, segment, query.descending === true);
    found.push(...(prepared(sql).all(...segment.values, missing) as DocRow[]).map(toRow));
  }
  const rows = found.slice(0, query.max);
  const last = rows.at(-1);
  if (found.length <= query.max || last === undefined) return { rows, cursor: null };
  return { rows, cursor: encodeCursor({ value: last.index[query.field] ?? '', id: last.id }) };
};

export const find = (file: SqliteFile, collection: string, query: Query): Page<KeptDocument> =>
  pageOf(file, ALL_COLUMNS, toDocument, collection, query);

export const findKeys = (file: SqliteFile, collection: string, query: Query): Page<DocumentKey> =>
  pageOf(file, KEY_COLUMNS, toKey, collection, query);

const rowsAfter = (
  { prepared }: SqliteFile,
  columns: string,
  collection: string,
  after: string | null,
  max: number,
): readonly DocRow[] => {
  const sql = `SELECT ${columns} FROM ${tableOf(collection)} WHERE id > ? AND body IS NOT NULL ORDER BY id LIMIT ?`;
  return prepared(sql).all(after ?? '', max) as DocRow[];
};

export const scan = (
  file: SqliteFile,
  collection: string,
  after: string | null,
  max: number,
): readonly KeptDocument[] => rowsAfter(file, ALL_COLUMNS, collection, after, max).map(toDocument);

export const scanKeys = (
  file: SqliteFile,
  collection: string,
  after: string | null,
  max: number,
): readonly DocumentKey[] => rowsAfter(file, KEY_COLUMNS, collection, after, max).map(toKey);

export const count = ({ prepared }: SqliteFile, collection: string, query: CountQuery): number => {
  let counted = 0;
  for (const segment of segmentsOf(query)) {
    const row = prepared(countOf(collection, segment)).get(...segment.values, query.max - counted);
    counted += (row as { readonly 'count(*)': number })['count(*)'];
  }
  return counted;
};
