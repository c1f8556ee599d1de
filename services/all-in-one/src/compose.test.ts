import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { operationClient } from '@huji/contracts/shared/operation-client.ts';
import { readBusinessDate, setBusinessDate } from '@huji/contracts/shared/development-operations.ts';
import { civilDate } from '@huji/contracts/shared/civil-date.ts';
import { createLogger } from '@huji/chassis/observability/logger.ts';
import { startLaptop } from './compose.ts';

const directory = mkdtempSync(join(tmpdir(), 'huji-laptop-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

const start = () =>
  startLaptop({
    environment: { HUJI_DATA: directory, HUJI_PORT: '0' },
    logger: createLogger({ level: 'silent' }),
  });

test('a second start keeps the business day of the office', async () => {
  const first = await start();
  await operationClient(() => first.url).call(setBusinessDate, { body: { on: civilDate('2031-02-03') } });
  await first.stop();
  const second = await start();
  expect((await operationClient(() => second.url).call(readBusinessDate, {})).on).toBe('2031-02-03');
  await second.stop();
});
