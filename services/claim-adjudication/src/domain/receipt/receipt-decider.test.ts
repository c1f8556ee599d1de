import { describe, expect, test } from '@jest/globals';
import { type Receipt, type ReceiptCommand, receiptFactsFor, seenBefore } from './receipt.ts';
import { receiptDecider } from './receipt-decider.ts';

const after = (...commands: readonly ReceiptCommand[]): Receipt =>
  commands.reduce((receipt, command) => {
    const decided = receiptDecider.decide(command, receipt);
    return decided.ok ? decided.value.reduce(receiptDecider.evolve, receipt) : receipt;
  }, receiptDecider.initial);

const hold = (claimId: string, decisionNo = 1, items = ['HM', 'HA']): ReceiptCommand => ({
  type: 'hold',
  claimId,
  decisionNo,
  items,
});
const settle = (claimId: string, paid: readonly string[], decisionNo = 1): ReceiptCommand => ({
  type: 'settle',
  claimId,
  decisionNo,
  paid,
});

describe('a receipt', () => {
  test('is held by the first claim that names it; the second sees what is held', () => {
    const receipt = after(hold('one'), hold('two'));
    expect(receiptFactsFor(receipt, 'two')).toEqual({ HM: 'held', HA: 'held' });
    expect(receiptFactsFor(receipt, 'one')).toEqual({});
    expect([seenBefore(receipt, 'one'), seenBefore(receipt, 'two')]).toEqual([false, true]);
  });

  test('once paid for an item is paid for everybody else, and free for the other items', () => {
    const receipt = after(hold('one'), settle('one', ['HM']), hold('two'));
    expect(receiptFactsFor(receipt, 'two')).toEqual({ HM: 'paid' });
    expect(receipt.uses.filter(({ claimId }) => claimId === 'two').map(({ item }) => item)).toEqual(['HA']);
  });

  test('keeps what was paid when the same claim is decided anew and refused', () => {
    const receipt = after(hold('one'), settle('one', ['HM']), hold('one', 2), settle('one', [], 2));
    expect(receipt.uses).toEqual([{ item: 'HM', claimId: 'one', decisionNo: 1, status: 'paid' }]);
  });

  test('that is given back is free again, and still known to have been seen', () => {
    const receipt = after(hold('one'), settle('one', []), hold('two'));
    expect([receiptFactsFor(receipt, 'two'), seenBefore(receipt, 'two')]).toEqual([{}, true]);
  });

  test('hears the same command twice and changes once', () => {
    expect(after(hold('one'), hold('one'))).toEqual(after(hold('one')));
    expect(after(hold('one'), settle('one', ['HM']), settle('one', ['HM']))).toEqual(
      after(hold('one'), settle('one', ['HM'])),
    );
  });

  test('gives no event where nothing changes, and one where something does', () => {
    const held = after(hold('one'));
    expect(receiptDecider.decide(hold('one'), held)).toEqual({ ok: true, value: [] });
    expect(receiptDecider.decide(settle('one', ['HM']), held)).toEqual({
      ok: true,
      value: [{ type: 'receipt-changed', receipt: after(hold('one'), settle('one', ['HM'])) }],
    });
  });

  test('held anew by the same claim is held under the new decision only', () => {
    expect(after(hold('one', 1, ['HM', 'HA']), hold('one', 2, ['HM'])).uses).toEqual([
      { item: 'HM', claimId: 'one', decisionNo: 2, status: 'held' },
    ]);
  });

  test('settled by one claim leaves what others hold and paid', () => {
    const receipt = after(
      hold('one', 1, ['HM']),
      settle('one', ['HM']),
      hold('two', 1, ['HA']),
      settle('one', ['HM'], 2),
    );
    expect(receipt.uses).toEqual([
      { item: 'HM', claimId: 'one', decisionNo: 1, status: 'paid' },
      { item: 'HA', claimId: 'two', decisionNo: 1, status: 'held' },
    ]);
    expect(after(hold('one', 1, ['HM']), settle('one', ['HM']), settle('one', ['HM', 'HA'], 2)).uses).toEqual([
      { item: 'HM', claimId: 'one', decisionNo: 1, status: 'paid' },
      { item: 'HA', claimId: 'one', decisionNo: 2, status: 'paid' },
    ]);
  });

  test('paid for an item by somebody else is added where another claim pays it too', () => {
    expect(after(hold('one', 1, ['HM']), settle('one', ['HM']), settle('two', ['HM'])).uses).toHaveLength(2);
  });

  test.each([
    [['paid', 'held'], 'paid'],
    [['held', 'paid'], 'paid'],
    [['held', 'held'], 'held'],
  ] as const)('of %j the third claim sees %s', (statuses, seen) => {
    const uses = statuses.map((status, at) => ({ item: 'HM', claimId: `c${String(at)}`, decisionNo: 1, status }));
    expect(receiptFactsFor({ uses, seenBy: [] }, 'third')).toEqual({ HM: seen });
  });

  test('that nobody named was not seen', () => {
    expect(seenBefore(receiptDecider.initial, 'one')).toBe(false);
  });

  describe('is taken before a member confirms', () => {
    const take = (claimId: string, items = ['HM', 'HA'], decisionNo = 1): ReceiptCommand => ({
      type: 'take',
      claimId,
      decisionNo,
      items,
    });
    const refusalOf = (receipt: Receipt, command: ReceiptCommand) => {
      const decided = receiptDecider.decide(command, receipt);
      return decided.ok ? null : [decided.refusal.code, decided.refusal.data];
    };

    test('by whoever comes first, whoever held it; all of the items or none', () => {
      const receipt = after(hold('one'), hold('two'), take('two', ['HA']));
      expect(refusalOf(receipt, take('one'))).toEqual(['receipt_taken', { items: ['HA'] }]);
      expect(after(hold('one'), hold('two'), take('two', ['HA']), take('one'))).toEqual(receipt);
      expect(refusalOf(receipt, take('one', ['HM']))).toBeNull();
      expect(receiptFactsFor(receipt, 'three')).toEqual({ HM: 'held', HA: 'held' });
    });

    test('and paid, it stays with that claim; given back, it is free', () => {
      const paid = after(hold('one'), take('one'), settle('one', ['HM', 'HA']));
      expect(refusalOf(paid, take('two', ['HM']))).toEqual(['receipt_taken', { items: ['HM'] }]);
      expect(refusalOf(paid, take('one', ['HM'], 2))).toBeNull();
      const back = after(hold('one'), take('one'), settle('one', []));
      expect(refusalOf(back, take('two'))).toBeNull();
    });
  });
});
