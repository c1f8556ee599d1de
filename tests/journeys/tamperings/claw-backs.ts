import { expect, test } from '@jest/globals';
import { type Attacker, changeEntry, entryKey, inventEntry, removeEntry, type StoredOrder } from './attacker.ts';
import type { TamperedOffice } from './tampered-office.ts';

interface ClawedBack extends StoredOrder {
  readonly clawBacks: readonly { readonly ref: string; readonly fund: string; readonly fen: number; valueOn: string }[];
}

const orderOf = (attacker: Attacker, is: (order: ClawedBack) => boolean) => {
  for (const id of attacker.ids('order')) {
    const body = attacker.read('order', id);
    const order = body.state as unknown as ClawedBack;
    const put = (changed: Partial<ClawedBack>): void =>
      attacker.write('order', id, { ...body, state: { ...order, ...changed } });
    if (is(order)) return { order, put };
  }
  throw new Error('the office has no such order');
};
const clawedBack = (attacker: Attacker) => orderOf(attacker, ({ clawBacks }) => clawBacks.length > 0);
const neverPaid = ({ attempts }: ClawedBack): boolean => attempts.every(({ settledOn }) => settledOn === undefined);
const keyOf = ({ orderId }: ClawedBack, ref: string, fund: string): string => `claw-back:${orderId}:${ref}:${fund}`;

const proposalOf = (attacker: Attacker, collection: string, type: string, bankRef?: string) => {
  for (const id of attacker.ids(collection)) {
    const body = attacker.read(collection, id);
    const what = body.state['what'] as { type: string; credit?: { bankRef: string } };
    if (what.type !== type || (bankRef !== undefined && what.credit?.bankRef !== bankRef)) continue;
    if (body.state['state'] !== 'carried-out') continue;
    return { id, state: body.state, put: (state: object) => attacker.write(collection, id, { ...body, state }) };
  }
  throw new Error(`two people agreed to no ${type}`);
};

/** A claw-back that stands in the order and in the books alike. */
const forge = (attacker: Attacker, is: (order: ClawedBack) => boolean, fen: number): void => {
  const { order, put } = orderOf(attacker, is);
  const fund = order.lines[0]?.fund ?? 'HM';
  put({ clawBacks: [...order.clawBacks, { ref: 'FORGED', fund, fen, valueOn: '2026-01-05' }] });
  inventEntry(attacker, entryKey(attacker, 'claw-back:'), keyOf(order, 'FORGED', fund), [
    { account: 'assets:bank:benefits', fen },
    { account: `equity:fund:${fund}`, fen: -fen },
  ]);
};

/** What people paid back, and who said so. */
export const clawBacksTampered = (office: TamperedOffice): void => {
  const { after } = office;

  test('a claw-back of an order that was never settled', async () => {
    const found = await after((attacker) => forge(attacker, neverPaid, 100));
    expect(found).toMatch(/order .* was clawed back and never paid/);
    expect(found).toMatch(/order .* has a claw-back for .* that no two people agreed to/);
    expect(found).toMatch(/order .* has a claw-back for .* whose credit is not booked for it/);
    expect(found).not.toMatch(/totals|off by/);
  });

  test('a claw-back larger than its payment, and one made larger than two people said', async () => {
    const larger = await after((attacker) =>
      forge(
        attacker,
        ({ state, source, fen }) => state === 'settled' && source.type === 'claim' && fen > 0,
        100_000_000,
      ),
    );
    expect(larger).toMatch(/order .* gave .* more back than it paid/);
    const changed = await after((attacker) => {
      const { order, put } = clawedBack(attacker);
      const [first] = order.clawBacks;
      put({ clawBacks: [{ ...first!, fen: first!.fen + 100 }] });
      changeEntry(attacker, keyOf(order, first!.ref, first!.fund), 100);
    });
    expect(changed).toMatch(/order .* has a claw-back for .* that no two people agreed to/);
    expect(changed).not.toMatch(/in the journal as it says|totals|off by/);
  });

  test('a claw-back taken out of its order, of the books, of both', async () => {
    const ofOrder = await after((attacker) => clawedBack(attacker).put({ clawBacks: [] }));
    expect(ofOrder).toMatch(/order .* lost a claw-back for .* that the audit log knows/);
    expect(ofOrder).toMatch(/entry claw-back:.* is not what its order says/);
    const ofBooks = await after((attacker) => removeEntry(attacker, entryKey(attacker, 'claw-back:')));
    expect(ofBooks).toMatch(/order .* has a claw-back for .* that is not in the journal as it says/);
    const ofBoth = await after((attacker) => {
      clawedBack(attacker).put({ clawBacks: [] });
      removeEntry(attacker, entryKey(attacker, 'claw-back:'));
    });
    expect(ofBoth).toMatch(/order .* lost a claw-back for .* that two people carried out/);
  });

  test('a credit that a claw-back took given to another order', async () => {
    const found = await after((attacker) => {
      const id = attacker.ids('credit').find((each) => JSON.stringify(attacker.read('credit', each)).includes('claw'))!;
      attacker.write('credit', id, { ...attacker.read('credit', id), orderId: 'another' });
    });
    expect(found).toMatch(/order .* has a claw-back for .* whose credit is not booked for it/);
  });

  test.each([
    ['a credit', 'premium-proposal', 'receive'],
    ['a refund', 'premium-proposal', 'refund'],
    ['money that went back', 'premium-proposal', 'return'],
    ['a claw-back', 'payout-proposal', 'claw-back'],
    ['an opening', 'payout-proposal', 'fund-opening'],
  ])(
    '%s confirmed by nobody, by whoever proposed it, by somebody the log does not know, or not agreed to at all',
    async (_what, collection, type) => {
      const nobody = await after((attacker) => {
        const { state, put } = proposalOf(attacker, collection, type);
        const { decidedBy: _, ...alone } = state;
        put(alone);
      });
      expect(nobody).toMatch(/proposal .* was carried out and nobody confirmed it/);
      const self = await after((attacker) => {
        const { state, put } = proposalOf(attacker, collection, type);
        put({ ...state, decidedBy: state['proposedBy'] });
      });
      expect(self).toMatch(/proposal .* was confirmed by whoever proposed it/);
      const stranger = await after((attacker) => {
        const { state, put } = proposalOf(attacker, collection, type);
        put({ ...state, decidedBy: { subject: 'stranger', roles: ['office-head'] } });
      });
      expect(stranger).toMatch(/proposal .* has a second person that the audit log does not know/);
      const pending = await after((attacker) => {
        const { state, put } = proposalOf(attacker, collection, type);
        const { decidedBy: _, decidedOn: __, ...open } = state;
        put({ ...open, state: 'pending' });
      });
      expect(pending).toMatch(/proposal .* lost a confirmation that the audit log knows/);
    },
  );

  test.each([
    ['a credit', 'premium-proposal', 'receive', /money .* has a money-entered that no two people agreed to/],
    ['an annulment', 'premium-proposal', 'annul', /money .* has a line-annulled that no two people agreed to/],
    ['a match', 'premium-proposal', 'match', /money .* has a money-matched-by-hand that no two people agreed to/],
    ['a claw-back', 'payout-proposal', 'claw-back', /has a claw-back for .* that no two people agreed to/],
  ])('the proposal of %s deleted', async (_what, collection, type, fault) => {
    const found = await after((attacker) => attacker.remove(collection, proposalOf(attacker, collection, type).id));
    expect(found).toMatch(fault);
  });
};
