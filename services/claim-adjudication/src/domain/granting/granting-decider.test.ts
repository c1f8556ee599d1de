import { describe, expect, test } from '@jest/globals';
import { civilDate } from '@huji/contracts/shared/civil-date.ts';
import { grantingDecider } from './granting-decider.ts';
import { type Granting, type GrantingCommand, openSince } from './granting.ts';

const on = civilDate('2025-07-01');
const begin = (billRevision: number): GrantingCommand => ({
  type: 'begin',
  batchId: 'B',
  version: 1,
  billRevision,
  on,
});
const end = (
  billRevision: number,
  parked: readonly string[] = [],
  healed: readonly string[] = [],
): GrantingCommand => ({
  type: 'end',
  billRevision,
  parked,
  healed,
});
const after = (...commands: readonly GrantingCommand[]): Granting | null =>
  commands.reduce<Granting | null>((state, command) => {
    const decided = grantingDecider.decide(command, state);
    return decided.ok ? decided.value.reduce(grantingDecider.evolve, state) : state;
  }, null);

describe('the grants of a paid batch', () => {
  test('are open until everybody was granted', () => {
    expect(openSince(after(begin(1)))).toBe(on);
    expect(openSince(after(begin(1), end(1)))).toBeNull();
  });

  test('stay open for whom they failed, until that is healed', () => {
    const parked = after(begin(1), end(1, ['li', 'wu']));
    expect([openSince(parked), parked?.parked]).toEqual([on, ['li', 'wu']]);
    const healed = after(begin(1), end(1, ['li', 'wu']), begin(1), end(1, [], ['li']));
    expect([openSince(healed), healed?.parked]).toEqual([on, ['wu']]);
    expect(openSince(after(begin(1), end(1, ['li']), end(1, [], ['li'])))).toBeNull();
  });

  test('begin once per revision of the bill; what is said of an older one changes nothing', () => {
    expect(openSince(after(begin(2), end(2), begin(2), begin(1)))).toBeNull();
    expect(openSince(after(begin(2), end(1)))).toBe(on);
    expect(openSince(after(begin(1), end(1), begin(2)))).toBe(on);
  });
});
