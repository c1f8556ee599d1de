import { randomUUID } from 'node:crypto';
import { describe, test } from '@jest/globals';
import { kafkajsDriver } from '@huji/chassis/events/kafkajs-driver.ts';
import { logDriverChecks } from '@huji/chassis/testing/log-driver-conformance.ts';
import { kafkaOptions } from './given-engines.ts';

const prefix = `conformance.${randomUUID().slice(0, 8)}`;
const open = () => Promise.resolve(kafkajsDriver(kafkaOptions()));

describe('kafkajs keeps every promise of the log port', () => {
  test.each(logDriverChecks.map((check) => [check.title, check] as const))('%s', async (_title, check) => {
    await check.run({ name: 'kafkajs', prefix, open, reopen: open, patienceMs: 45_000 });
  });
});
