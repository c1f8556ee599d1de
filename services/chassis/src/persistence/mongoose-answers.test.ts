import { describe, expect, test } from '@jest/globals';
import { mongoose } from './mongoose-connection.ts';
import { SERVER_ANSWERS, serverAnswer } from './mongoose-answers.ts';

const { MongoBulkWriteError, MongoInvalidArgumentError, MongoNetworkError, MongoServerError } = mongoose.mongo;

const told = (code: number, errmsg = 'said in words of its own') => new MongoServerError({ code, errmsg });
const toldOfOne = (...codes: number[]) =>
  new MongoBulkWriteError(
    { code: codes[0]!, message: 'a bulk', writeErrors: codes.map((code, index) => ({ index, code })) as never },
    { ok: 1 } as never,
  );

describe('what a server answers a write with', () => {
  test.each(Object.entries(SERVER_ANSWERS).map(([code, [name, means]]) => [code, name, means] as const))(
    '%s (%s) is %s, of one write and of one among others',
    (code, _name, means) => {
      expect([serverAnswer(told(Number(code))), serverAnswer(toldOfOne(11_000, Number(code)))]).toEqual([means, means]);
    },
  );

  test.each([
    ['HostUnreachable', 6],
    ['MaxTimeMSExpired', 50],
    ['WriteConcernFailed', 64],
    ['ShutdownInProgress', 91],
    ['WriteConflict', 112],
    ['PrimarySteppedDown', 189],
    ['NotWritablePrimary', 10_107],
    ['InterruptedAtShutdown', 11_600],
    ['a duplicate key', 11_000],
    ['a code of tomorrow', 99_999],
  ])('%s leaves the outcome unknown, or another’s: it is asked again', (_name, code) => {
    expect(serverAnswer(told(code))).toBeNull();
  });

  test('what denies everything is told of before what is refused alone', () => {
    expect(serverAnswer(toldOfOne(121, 13))).toBe('denied');
  });

  test('a document the client does not even send is refused; a connection that breaks tells nothing', () => {
    expect(serverAnswer(new MongoInvalidArgumentError('larger than the largest'))).toBe('refused');
    expect(serverAnswer(new RangeError('BSON'))).toBe('refused');
    expect(serverAnswer(new MongoNetworkError('reset'))).toBeNull();
    expect(serverAnswer(null)).toBeNull();
  });

  test('a database behind the server that is full says so in its own words', () => {
    expect(serverAnswer(told(1, 'could not extend file "base/1": No space left on device'))).toBe('no-room');
  });
});
