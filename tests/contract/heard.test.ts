import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { startLaptop } from '@huji/all-in-one/compose.ts';
import { createLogger } from '@huji/chassis/observability/logger.ts';
import { eventsHeardBy, SURFACES } from '@huji/contracts/surfaces.ts';

const directory = mkdtempSync(join(tmpdir(), 'huji-heard-'));
const laptop = await startLaptop({
  environment: { HUJI_DATA: directory, HUJI_PORT: '0' },
  logger: createLogger({ level: 'silent' }),
});
const { definitions } = laptop.running;
/** What is only rules so far says nothing yet. */
const spoken = new Set(
  SURFACES.filter(({ service }) => definitions.some(({ name }) => name === service)).flatMap(({ events }) => events),
);

afterAll(async () => {
  await laptop.stop();
  rmSync(directory, { recursive: true, force: true });
});

test.each(definitions)('$name hears exactly the spoken events that name it in heardBy', ({ name, consumers }) => {
  const heard = consumers.flatMap(({ reactions }) => reactions.map(({ contract }) => contract.type));
  expect([...new Set(heard)].sort()).toEqual(
    eventsHeardBy(name)
      .filter((contract) => spoken.has(contract))
      .map(({ type }) => type)
      .sort(),
  );
});
