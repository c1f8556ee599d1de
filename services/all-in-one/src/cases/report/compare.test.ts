import { describe, expect, test } from '@jest/globals';
import { differences } from './compare.ts';

describe('an expectation', () => {
  test.each<[string, unknown, unknown]>([
    ['of a mapping compares only the keys that stand there', { a: 1 }, { a: 1, b: 2 }],
    ['without any key is always met', {}, { a: 1 }],
    ['takes amounts as numbers', { pay: 1680 }, { pay: '1680.00' }],
    ['takes amounts with one decimal', { pay: 0.1 }, { pay: '0.10' }],
    ['takes amounts as texts of any length', ['1680', '1680.0', '1680.00'], ['1680.00', '1680.00', '1680.00']],
    ['takes a period written as a number', { period: 2020 }, { period: '2020' }],
    ['takes null for a key that must be absent', { waitingUntil: null }, { start: '2025-06-01' }],
    ['compares lists entry by entry', [{ a: 1 }, { a: 2 }], [{ a: 1, b: 0 }, { a: 2 }]],
    ['compares counts and truths as they are', { joined: 8, waived: false }, { joined: 8, waived: false }],
  ])('%s', (_what, expected, actual) => {
    expect(differences(expected, actual)).toEqual([]);
  });

  test.each<[string, unknown, unknown, string]>([
    ['sees one fen', { HM: { pay: 1680.01 } }, { HM: { pay: '1680.00' } }, 'HM.pay'],
    ['sees another verdict', { HM: { pay: 1 } }, { HM: { refuse: 'WAITING_PERIOD' } }, 'HM.pay'],
    ['sees a plan that does not answer', { CI: { pay: 1 } }, { HM: { pay: '1.00' } }, 'CI'],
    ['sees a longer list', [], [{ a: 1 }], ''],
    ['sees a shorter list', [{ a: 1 }, { a: 2 }], [{ a: 1 }], ''],
    ['names the entry of a list', [{ a: 1 }, { a: 2 }], [{ a: 1 }, { a: 3 }], '[1].a'],
    ['does not take a text for a count', { joined: '8' }, { joined: 8 }, 'joined'],
    ['does not take a text for a truth', { waived: 'false' }, { waived: false }, 'waived'],
    ['does not take a mapping for a word', { a: 'x' }, { a: { b: 1 } }, 'a'],
    ['sees a key that should be absent', { waitingUntil: null }, { waitingUntil: '2025-06-30' }, 'waitingUntil'],
    ['does not read an amount into a word', { pay: 'much' }, { pay: '1.00' }, 'pay'],
    ['expects a list where none is', [1], { a: 1 }, ''],
  ])('%s', (_what, expected, actual, at) => {
    expect(differences(expected, actual).map((difference) => difference.at)).toEqual([at]);
  });
});
