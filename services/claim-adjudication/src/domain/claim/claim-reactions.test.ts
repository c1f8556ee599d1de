import { describe, expect, test } from '@jest/globals';
import type { ClaimProposed } from '@huji/contracts/claim-adjudication/events.ts';
import { day, yuan } from '../../testing/adjudication-fixture.ts';
import { reactToClaimProposed } from './claim-reactions.ts';
import type { Claim } from './claim.ts';

const on = day('2025-09-01');
const proposed = {
  claimId: 'claim',
  personId: 'Li',
  decisionNo: 2,
  digest: 'd',
  decidedOn: on,
  items: [
    { item: 'HM', verdict: 'pay', fen: yuan(2100) },
    { item: 'HA', verdict: 'refer', code: 'EMERGENCY_HOSPITAL', fen: yuan(0) },
    { item: 'TRI.hospital', verdict: 'refuse', code: 'WAITING_PERIOD', fen: yuan(0) },
  ],
  proposedFen: yuan(2100),
  reviewersNeeded: 2,
  flags: [],
} as unknown as ClaimProposed;
const claim = (over: Partial<Claim> = {}): Claim =>
  ({ status: 'submitted', decisionNo: 2, facts: { receipt: 'its receipt' }, ...over }) as Claim;
const receiptCommands = (state: Claim | null): readonly unknown[] =>
  reactToClaimProposed(proposed, { claim: state, on }).filter(({ type }) => type === 'receipt');

describe('a decision that proposes a payment', () => {
  test('keeps the receipt for what is to be paid, before the claim hears of it', () => {
    const commands = reactToClaimProposed(proposed, { claim: claim(), on });
    expect(commands.map(({ type, id }) => [type, id])).toEqual([
      ['receipt', 'its receipt'],
      ['claim', 'claim'],
    ]);
    expect(commands[0]?.command).toEqual({ type: 'hold', claimId: 'claim', decisionNo: 2, items: ['HM'] });
  });

  test('leaves the receipt alone where everything is to be paid', () => {
    const items = proposed.items.filter(({ verdict }) => verdict === 'pay');
    const commands = reactToClaimProposed({ ...proposed, items }, { claim: claim(), on });
    expect(commands.map(({ type }) => type)).toEqual(['claim']);
  });

  test.each([
    ['is past it already', claim({ status: 'confirming' })],
    ['waits for another one', claim({ decisionNo: 3 })],
    ['is gone', null],
  ])('leaves the receipt alone when the claim %s', (_, state) => {
    expect(receiptCommands(state)).toEqual([]);
    expect(reactToClaimProposed(proposed, { claim: state, on })).toHaveLength(1);
  });
});
