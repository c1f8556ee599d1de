import { expect, test } from '@jest/globals';
import { openSqliteDriver } from './sqlite-driver.ts';

test('a file without the table of a younger collection is empty to whoever reads it, and takes no write', async () => {
  const driver = openSqliteDriver(':memory:');
  const query = { field: 'dueOn', max: 10 };
  expect(await driver.find('younger', query)).toEqual({ rows: [], cursor: null });
  expect(await driver.findKeys('younger', query)).toEqual({ rows: [], cursor: null });
  expect(await driver.count('younger', query)).toBe(0);
  expect(await driver.loadMany('younger', ['a', 'b'])).toEqual([null, null]);
  const write = { id: 'a', revision: 0, commandId: 'c', atMs: 1, shard: 0, body: {}, index: {}, outbox: [] };
  await expect(driver.commitMany('younger', [write])).rejects.toThrow('no such table');
  await driver.close();
});
