import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { startLaptop } from '@huji/all-in-one/compose.ts';
import { indexAllAnew } from '@huji/chassis/aggregate/index-anew.ts';
import { silentLogger } from '@huji/chassis/observability/logger.ts';
import { openSqlite, type SqliteDatabase } from '@huji/chassis/persistence/sqlite-database.ts';
import { tableOf } from '@huji/chassis/persistence/sqlite-statements.ts';
import type { CollectionDeclaration } from '@huji/chassis/persistence/document-driver.ts';
import { KEPT_FOLDERS, openKeptFolder } from './kept-folder.ts';

const environmentOf = (folder: string) => ({ HUJI_DATA: folder, HUJI_PORT: '0' });
const opened = <Found>(folder: string, look: (sql: SqliteDatabase) => Found): Found => {
  const sql = openSqlite(join(folder, 'documents.sqlite'));
  try {
    return look(sql);
  } finally {
    sql.close();
  }
};

/** Documents that lack a field their collection is found by. */
const halfIndexed = (sql: SqliteDatabase, { name, indexes }: CollectionDeclaration): readonly string[] =>
  (sql.prepare(`SELECT id, fields FROM ${tableOf(name)}`).all() as { id: string; fields: string }[]).flatMap(
    ({ id, fields }) => {
      const known = Object.keys(JSON.parse(fields) as object);
      const missing = indexes.filter((field) => !known.includes(field));
      return missing.length === 0 ? [] : [`${name} ${id} by ${missing.join(', ')}`];
    },
  );

test.each(KEPT_FOLDERS)('what %s holds is found by every field that came since, and by nothing twice', async (name) => {
  const { folder, remove } = openKeptFolder(name);
  try {
    const laptop = await startLaptop({ environment: environmentOf(folder), logger: silentLogger });
    const { definitions, store } = laptop.running;
    await indexAllAnew(store);
    expect(await indexAllAnew(store)).toBe(0);
    await laptop.stop();
    const several = definitions
      .flatMap(({ declarations }) => declarations)
      .filter(({ type, indexes }) => type === 'documents' && indexes.length > 0);
    expect(several.length).toBeGreaterThan(10);
    expect(opened(folder, (sql) => several.flatMap((each) => halfIndexed(sql, each)))).toEqual([]);
  } finally {
    remove();
  }
});

/** The folder has one bill, paid by one money; it was assigned, and the programme was replaced before the bill heard of it. */
const untell = (sql: SqliteDatabase): string => {
  const { id, body, fields } = sql.prepare(`SELECT id, body, fields FROM ${tableOf('bill')}`).get() as {
    id: string;
    body: string;
    fields: string;
  };
  const stored = JSON.parse(body) as { state: { standing: { payableUntil: string } } };
  const state = { ...stored.state, status: 'awaiting', paidOn: null, moneys: [] };
  const { payableUntil } = state.standing;
  const index = { ...(JSON.parse(fields) as object), order: `awaiting/${payableUntil}`, dueOn: payableUntil };
  sql
    .prepare(`UPDATE ${tableOf('bill')} SET body = ?, fields = ? WHERE id = ?`)
    .run(JSON.stringify({ ...stored, state }), JSON.stringify(index), id);
  return id;
};

test('a bill does not lapse while money of a former programme is assigned to it, which is found by no index of before', async () => {
  const { folder, remove } = openKeptFolder('before-every-form-had-a-version');
  try {
    const batchId = opened(folder, untell);
    const money = opened(folder, (sql) => sql.prepare(`SELECT fields FROM ${tableOf('money')}`).get());
    expect(JSON.stringify(money)).not.toContain('batchId');
    const laptop = await startLaptop({ environment: environmentOf(folder), logger: silentLogger });
    await laptop.running.scanClocks();
    const bill = await laptop.running.store.load('bill', batchId);
    await laptop.stop();
    expect(bill?.body).toMatchObject({ state: { status: 'paid', moneys: [{}] } });
  } finally {
    remove();
  }
});
