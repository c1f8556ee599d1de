import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { feedingStory } from '../testing/feeding-story.ts';
import { openEmbeddedLog } from './embedded-log.ts';

const DAY_MS = 86_400_000;

describe('on the embedded log', () => {
  const folder = mkdtempSync(join(tmpdir(), 'huji-feeding-'));
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  const story = (name: string) =>
    feedingStory(`${name}`, {
      open: async () => openEmbeddedLog(join(folder, `${name}.sqlite`)),
      forget: async (log, topics) => {
        expect(await log.prune(topics, Date.now() + 2 * DAY_MS)).toBeGreaterThan(0);
      },
    });

  test('a group that comes when the log has forgotten is told what stands, in its order, and then follows', async () => {
    await story('late').comesLate();
  });

  test('a group that comes while the log holds everything asks nobody: it reads from the first record on', async () => {
    await story('early').comesEarly();
  });

  test('a group that stood still until the log forgot what it had not read is told it, and asks only once', async () => {
    await story('still').standsStill();
  });

  test('what is told again to one group is nothing to the others', async () => {
    await story('others').othersHearNothing();
  });
});
