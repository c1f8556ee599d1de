import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { operationClient } from '@huji/contracts/shared/operation-client.ts';
import { readBusinessDate, setBusinessDate } from '@huji/contracts/shared/development-operations.ts';
import { civilDate } from '@huji/contracts/shared/civil-date.ts';
import { createLogger } from '@huji/chassis/observability/logger.ts';
import { SURFACES } from '@huji/contracts/surfaces.ts';
import { startLaptop } from './compose.ts';

const directory = mkdtempSync(join(tmpdir(), 'huji-laptop-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

const start = () =>
  startLaptop({
    environment: { HUJI_DATA: directory, HUJI_PORT: '0' },
    logger: createLogger({ level: 'silent' }),
  });

/** Mounted: whoever shows no token is told so, before anything is looked for. */
test('every operation of every contract is mounted, those that each service answers among them', async () => {
  const laptop = await start();
  const operations = SURFACES.flatMap((surface) => surface.operations);
  const answers = await Promise.all(
    operations.map(async ({ operationId, method, path, allow }) => {
      const url = new URL(path.replaceAll(/:\w+/g, '018f4e3a-7c2b-7d11-8a55-0242ac120001'), laptop.url);
      const response = await fetch(url, { method: method.toUpperCase() });
      const { code = '' } = response.ok ? {} : ((await response.json()) as { readonly code: string });
      const isMounted =
        allow === 'public' ? !['not_found', 'method_not_allowed'].includes(code) : code === 'unauthenticated';
      return { operationId, isMounted };
    }),
  );
  await laptop.stop();
  expect(answers.length).toBeGreaterThan(100);
  expect(answers.filter(({ isMounted }) => !isMounted).map(({ operationId }) => operationId)).toEqual([]);
});

test('a second start keeps the business day of the office', async () => {
  const first = await start();
  await operationClient(() => first.url).call(setBusinessDate, { body: { on: civilDate('2031-02-03') } });
  await first.stop();
  const second = await start();
  expect((await operationClient(() => second.url).call(readBusinessDate, {})).on).toBe('2031-02-03');
  await second.stop();
});
