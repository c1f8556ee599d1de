import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { readReleasedRules } from './adapters/released-rules.ts';
import { computeDecision, type DecisionRecord } from './domain/decision/decision-record.ts';
import { differenceOf } from './verify.ts';

/** As a data folder holds them that was written before rule books had revisions: `rulesHash` is all that names the books. */
const stored = readFileSync(new URL('testing/decisions-of-first-editions.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as DecisionRecord);
const released = readReleasedRules();
const named = (claimId: string): DecisionRecord => stored.find(({ claim }) => claim.claimId === claimId)!;
const outcomeOf = ({ decision }: DecisionRecord): readonly string[] =>
  decision.items.map(({ item, verdict, code, fen }) => `${item} ${verdict} ${code ?? String(fen)}`);

describe('a decision that was stored before rule books had revisions', () => {
  test.each(stored.map((record) => [record.claim.claimId, record] as const))('%s comes out the same', (_, record) => {
    expect(record.ruleBooks).toBeUndefined();
    expect(differenceOf(record, released)).toBeNull();
  });

  test('was made by the first editions, which are still the very same', () => {
    const hashes = new Set(stored.map(({ rulesHash }) => rulesHash));
    expect([...hashes]).toEqual([released.madeBy({})?.rulesHash]);
    expect(released.rulesHash).not.toBe(released.madeBy({})?.rulesHash);
  });

  test('would come out otherwise by the latest revision, where that reads the facts otherwise', () => {
    const now = (claimId: string): readonly string[] => outcomeOf(computeDecision(named(claimId), released));
    expect([outcomeOf(named('C5')), now('C5')]).toEqual([['ACC pay 2000000'], ['ACC pay 1400000']]);
    const ownShare = (record: DecisionRecord): unknown =>
      record.decision.items[0]?.trace.filter(({ rule }) => rule.startsWith('own-share')).at(-1)?.afterFen;
    expect([ownShare(named('C3')), ownShare(computeDecision(named('C3'), released))]).toEqual([6000, 0]);
  });
});

describe('a decision names its rule books', () => {
  const record = computeDecision(named('C5'), released);

  test('and is replayed by them', () => {
    expect(record.ruleBooks).toEqual(released.ruleBooks);
    expect(released.ruleBooks).toHaveLength(released.books.length);
    expect(record.decision.items[0]?.trace[0]?.version).toBe('changchun 2025-05-21.5');
    expect(differenceOf(record, released)).toBeNull();
  });

  test('by those and no others, whatever is released since', () => {
    const first = released.madeBy({})!;
    expect(released.madeBy({ ruleBooks: first.ruleBooks })).toBe(first);
    expect(differenceOf({ ...record, ruleBooks: first.ruleBooks }, released)).toMatch(
      /^decision C5:1 gives [0-9a-f]{12} with its rule books and another calendar, stored [0-9a-f]{12}$/,
    );
    expect(differenceOf({ ...record, digest: 'another digest' }, released)).toMatch(/ and the same calendar, /);
  });

  test('a book that does not ship is told', () => {
    expect(released.madeBy({ ruleBooks: [...released.ruleBooks, 'gone'] })).toBeNull();
    expect(differenceOf({ ...record, ruleBooks: ['gone'] }, released)).toBe(
      'decision C5:1 names a rule book that does not ship',
    );
  });
});
