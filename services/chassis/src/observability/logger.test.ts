import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { LOG_FIELDS, scrub, type LogFields } from './log-fields.ts';
import { createLogger } from './logger.ts';
import { readTelemetry } from './telemetry-registry.ts';

const logging = (level: 'debug' | 'info' = 'info') => {
  const lines: string[] = [];
  const logger = createLogger({ level, destination: { write: (line) => void lines.push(line) } });
  return { logger, lines, last: () => JSON.parse(lines.at(-1) ?? 'null') as Record<string, unknown> };
};

describe('a log line', () => {
  test('is JSON with level, time, message and the fields of its logger', () => {
    const { logger, last } = logging();
    logger.with({ service: 'premium' }).info('committed', { collection: 'bill', outcome: 'committed' });
    expect(last()).toMatchObject({ level: 'info', msg: 'committed', service: 'premium', collection: 'bill' });
    expect(last()['time']).toMatch(/^\d{4}-\d{2}-\d{2}T.*Z$/);
  });

  test('never holds a field that is not registered, only its name', () => {
    const { logger, lines, last } = logging();
    logger.info('seen', { idNumber: '320102199003074511', service: 'x' } as LogFields);
    expect(last()).toMatchObject({ droppedFields: ['idNumber'], service: 'x' });
    expect(lines.join()).not.toContain('3201');
  });

  test('tells an error by name, code, scrubbed message and frames', () => {
    const { logger, lines, last } = logging();
    const error = Object.assign(new Error('row "Zhang San" 320102199003074511 failed'), { code: 'SQLITE_BUSY' });
    logger.error('fault', {}, error);
    expect(last()).toMatchObject({ errorName: 'Error', errorCode: 'SQLITE_BUSY', errorMessage: 'row *** *** failed' });
    expect(last()['errorStack']).toMatch(/logger\.test/);
    expect(lines.join()).not.toMatch(/Zhang|3201/);
    logger.warn('odd', {}, 'a text 13912345678');
    expect(last()).toMatchObject({ errorName: 'string', errorMessage: 'a text ***' });
  });

  test('masks secrets among printed settings', () => {
    const { logger, lines } = logging();
    logger.info('settings', { settings: { MONGODB_URI: 'mongodb://u:p@h', HUJI_MASTER_KEY: 'k' } });
    expect(lines.join()).not.toMatch(/u:p@h|"k"/);
  });

  test('below the level is not written', () => {
    const { logger, lines } = logging();
    logger.debug('quiet');
    expect(lines).toEqual([]);
  });
});

test('numbers of people are struck out, opaque ids stay', () => {
  const id = '018f4e3a-7c2b-7d11-8a55-024211120002';
  expect(scrub(`person/${id} has 6222 0212 3456 7890 123`)).toBe(`person/${id} has ***`);
  const other = '018f4e3a-7c2b-7d11-8a55-024211129999';
  expect(scrub(`"${id}" and ${other}`)).toBe(`*** and ${other}`);
  fc.assert(
    fc.property(fc.stringMatching(/^\d{17}[\dX]$/), fc.stringMatching(/^[a-z ]{0,9}$/), (number, around) => {
      expect(scrub(`${around}${number}${around}`)).not.toContain(number.slice(0, 17));
    }),
  );
});

test('the registered fields are the fields of the code', () => {
  expect(Object.keys(readTelemetry().logFields).sort()).toEqual([...LOG_FIELDS].sort());
});
