import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { civilDate } from '@huji/contracts/shared/civil-date.ts';
import { FED } from '../events/feed-questions.ts';
import type { LogDriver, TopicDeclaration } from '../events/log-driver.ts';
import { silentLogger } from '../observability/logger.ts';
import { openSqliteDriver } from '../persistence/sqlite-driver.ts';
import { settableClock } from '../runtime/business-clock.ts';
import { readRuntimeConfig } from '../runtime/config.ts';
import type { CreateService } from '../runtime/service-definition.ts';
import { type RunningServices, startServices } from '../runtime/start-services.ts';
import { feedingServices } from './feeding-services.ts';
import { createTestIssuer } from './test-issuer.ts';

/** How the story gets at a log. */
export interface ForgettingLog {
  /** One more driver on the same log. */
  readonly open: () => Promise<LogDriver>;
  /** Makes the log forget everything these topics hold, as time does. */
  readonly forget: (log: LogDriver, topics: readonly TopicDeclaration[]) => Promise<void>;
  readonly patienceMs?: number;
}

const PATIENCE_MS = 15_000;

/** Lamps that shine before anybody looks: what a service hears that comes after the log has forgotten (decision 0113). */
export const feedingStory = (prefix: string, { open, forget, patienceMs = PATIENCE_MS }: ForgettingLog) => {
  const { createLamps, createWall, topics, turn, heard, isOn } = feedingServices(prefix);
  const folder = mkdtempSync(join(tmpdir(), 'huji-feeding-'));

  const until = async (what: string, condition: () => boolean | Promise<boolean>): Promise<void> => {
    for (let waitedMs = 0; waitedMs < patienceMs; waitedMs += 20) {
      if (await condition()) return;
      await sleep(20);
    }
    assert.fail(`it did not happen that ${what}`);
  };

  /** Each service as a process of its own, with documents of its own. */
  const start = async (name: string, create: Readonly<Record<string, CreateService>>, log: LogDriver) => {
    const issuer = await createTestIssuer();
    const documents = openSqliteDriver(join(folder, `${name}.sqlite`));
    const settings = { HUJI_PORT: '0', HUJI_DATA: folder };
    const running: RunningServices = await startServices(create, {
      config: readRuntimeConfig(settings),
      environment: settings,
      documents,
      log,
      logger: silentLogger,
      tokens: { issuer: issuer.issuer, keys: issuer.keys },
      clock: settableClock(Date.now, civilDate('2026-05-02')),
    });
    await running.started;
    const stop = async (): Promise<void> => {
      await running.stop();
      await documents.close();
    };
    return { running, stop };
  };
  type Started = Awaited<ReturnType<typeof start>>;

  /** The log with every topic, and the lamps on it. */
  const withLamps = async (tell: (log: LogDriver, lamps: Started) => Promise<void>): Promise<void> => {
    const log = await open();
    try {
      await log.declareTopics(topics);
      const lamps = await start('lamps', createLamps, log);
      try {
        await tell(log, lamps);
      } finally {
        await lamps.stop();
      }
    } finally {
      await log.close();
      rmSync(folder, { recursive: true, force: true });
    }
  };
  /** Once everything is in the log and the lamps keep it. */
  const forgetAll = async (log: LogDriver, { running }: Started): Promise<void> => {
    await running.settled();
    await forget(log, topics.slice(0, 1));
  };
  const switchLamps = async (): Promise<void> => {
    await turn('hall', { type: 'switch', isOn: true }, 'c1');
    await turn('hall', { type: 'switch', isOn: false }, 'c2');
    await turn('stairs', { type: 'switch', isOn: true }, 'c3');
    await turn('stairs', { type: 'flash' }, 'c4');
  };
  const timesAsked = async ({ running }: Started): Promise<number> => {
    const document = await running.store.load(FED.name, `${prefix}-wall.shine`);
    return document?.revision ?? 0;
  };

  return {
    comesLate: () =>
      withLamps(async (log, lamps) => {
        await switchLamps();
        await forgetAll(log, lamps);
        const wall = await start('wall', createWall, log);
        await until(
          'the wall knew both lamps',
          async () => (await isOn('hall')) === false && (await isOn('stairs')) === true,
        );
        await turn('hall', { type: 'switch', isOn: true }, 'c5');
        await until('the wall followed', async () => (await isOn('hall')) === true);
        // The last word on each lamp and no earlier one; what only happened is not told again.
        assert.deepEqual([...heard].sort(), ['hall off', 'hall on', 'stairs on']);
        assert.ok(heard.indexOf('hall off') < heard.indexOf('hall on'));
        assert.equal(await timesAsked(wall), 1);
        await wall.stop();
        const again = await start('wall', createWall, log);
        await again.running.settled();
        assert.equal(await timesAsked(again), 1);
        await again.stop();
      }),
    comesEarly: () =>
      withLamps(async (log, lamps) => {
        await switchLamps();
        await lamps.running.settled();
        const wall = await start('wall', createWall, log);
        await until('the wall heard everything', () => heard.length === 4);
        assert.equal(await timesAsked(wall), 0);
        await wall.stop();
      }),
    standsStill: () =>
      withLamps(async (log, lamps) => {
        await turn('hall', { type: 'switch', isOn: true }, 'c1');
        const wall = await start('wall', createWall, log);
        await until('the wall knew the hall', async () => (await isOn('hall')) === true);
        await wall.running.settled();
        await wall.stop();
        await turn('hall', { type: 'switch', isOn: false }, 'c2');
        await turn('cellar', { type: 'switch', isOn: true }, 'c3');
        await lamps.running.settled();
        // A broker does not wait for who stands still; the file does, for a year.
        await forget(log, topics.slice(0, 1));
        const lags = await log.lag(`${prefix}-wall.shine`, [topics[0]?.name ?? '']);
        const wasMissed = lags.some(({ next, first }) => (next ?? 0) < first);
        const again = await start('wall', createWall, log);
        await until(
          'the wall knew the cellar',
          async () => (await isOn('cellar')) === true && (await isOn('hall')) === false,
        );
        assert.equal(await timesAsked(again), wasMissed ? 1 : 0);
        await again.stop();
      }),
    othersHearNothing: () =>
      withLamps(async (log, lamps) => {
        await switchLamps();
        await forgetAll(log, lamps);
        const wall = await start('wall', createWall, log);
        await until('the wall knew the stairs', async () => (await isOn('stairs')) === true);
        await wall.running.settled();
        const told = heard.length;
        const feedId = '018f4e3a-7c2b-7d11-8a55-0242ac120001';
        const ask = { contract: topics[2], group: 'somebody.else' };
        await log.append([
          {
            topic: ask.contract?.name ?? '',
            key: ask.group,
            headers: {
              ce_specversion: '1.0',
              ce_id: 'somebody/fed/else.1.0',
              ce_source: '/somebody',
              ce_type: `mutualaid.${prefix}-wall.feed-asked.v1`,
              ce_time: '2026-05-02T00:00:00.000Z',
              ce_subject: ask.group,
            },
            value: JSON.stringify({ feedId, group: ask.group, topics: [topics[0]?.name] }),
          },
        ]);
        const ear: string[] = [];
        const listening = await log.subscribe(`${prefix}-lamps.ear`, [topics[0]?.name ?? ''], async (records) => {
          ear.push(...records.map(({ headers }) => headers['ce_retoldfor'] ?? ''));
        });
        await until(
          'it was told again to the other one',
          () => ear.filter((group) => group === ask.group).length === 2,
        );
        await listening.stop();
        await wall.running.settled();
        assert.equal(heard.length, told);
        await wall.stop();
      }),
  };
};
