import { randomUUID } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { tableOf } from '@huji/chassis/persistence/sqlite-statements.ts';
import { type Attacker, copyDocument, entryKey, settledOrder } from './attacker.ts';
import type { TamperedOffice } from './tampered-office.ts';

const putFields = (attacker: Attacker, collection: string, id: string, fields: string): void => {
  attacker.sql.prepare(`UPDATE ${tableOf(collection)} SET fields = ${fields} WHERE id = ?`).run(id);
};
const hide = (attacker: Attacker, collection: string): void =>
  putFields(attacker, collection, attacker.ids(collection)[0]!, "'{}'");

const copyOf = (attacker: Attacker, collection: string, like: string, id: string): void =>
  copyDocument(attacker, collection, like, id, attacker.read(collection, like));

/** How documents are kept: what proofs find them by, under which id, and whether they are there at all. */
export const keptTampered = (office: TamperedOffice): void => {
  const { after } = office;

  test('documents that no index finds any more, or that are found otherwise than they say', async () => {
    const found = await after((attacker) => {
      for (const collection of ['decision', 'claim', 'order', 'payout-batch', 'payout-proposal', 'bill', 'audit'])
        hide(attacker, collection);
      putFields(attacker, 'entry', entryKey(attacker, 'paid:'), "'{}'");
      putFields(attacker, 'entry', entryKey(attacker, 'cover:'), `json_set(fields, '$.date', '2019-01-01')`);
      putFields(attacker, 'payee', attacker.ids('payee')[0]!, `json_set(fields, '$.fingerprint', 'f')`);
    });
    for (const fault of [
      /^decision .* is found by no claimId$/m,
      /^claim .* is found by no number$/m,
      /^order .* is found by no queue$/m,
      /^payout-batch .* is found by no queue$/m,
      /^payout-proposal .* is found by no queue$/m,
      /^bill .* is found by no order$/m,
      /^audit .* is not found by its stream$/m,
      /^entry paid:.* is found by no date$/m,
      /^entry cover:.* is found by another date than it says$/m,
      /^payee .* is found by another fingerprint than it says$/m,
    ])
      expect(found).toMatch(fault);
  });

  test('an order, a claim and a money that stand a second time, under another id', async () => {
    const found = await after((attacker) => {
      const { order } = settledOrder(attacker);
      copyOf(attacker, 'order', order.orderId, `${order.source.claimId}:77`);
      copyOf(attacker, 'claim', attacker.ids('claim')[0]!, randomUUID());
      copyOf(attacker, 'money', attacker.ids('money')[0]!, 'contributions:COPY');
    });
    for (const collection of ['order', 'claim', 'money'])
      expect(found).toMatch(new RegExp(`^${collection} .* is kept under another id than its own$`, 'm'));
  });

  test('what guards money behind the books: a fund that holds back less, and a deputy that nobody was', async () => {
    const found = await after((attacker) => {
      const fund = attacker.read('fund', 'HM');
      attacker.write('fund', 'HM', { ...fund, state: { ...fund.state, reservedFen: 0 } });
      for (const [collection, hand] of [
        ['payout-proposal', 'decidedBy'],
        ['payout-batch', 'releaser'],
      ] as const) {
        const id = attacker.ids(collection).find((each) => attacker.read(collection, each).state[hand] !== undefined)!;
        const body = attacker.read(collection, id);
        const stoodIn = { ...(body.state[hand] as object), for: 'somebody' };
        attacker.write(collection, id, { ...body, state: { ...body.state, [hand]: stoodIn } });
      }
    });
    expect(found).toMatch(/fund HM holds back something else than was let go out of it/);
    expect(found).toMatch(/payout proposal .* has a second person that the audit log does not know/);
    expect(found).toMatch(/payout batch .* has a releaser that the audit log does not know/);
  });

  test('the account of a payee exchanged for another one, and sealed otherwise than it is found', async () => {
    const found = await after((attacker) => {
      const [one = '', other = '', third = ''] = attacker.ids('payee');
      const accountOf = (id: string) => attacker.read('payee', id).state['account'] as Record<string, string>;
      const put = (id: string, account: Record<string, string>): void => {
        const body = attacker.read('payee', id);
        attacker.write('payee', id, { ...body, state: { ...body.state, account } });
      };
      const { fingerprint = '', ...account } = accountOf(other);
      put(one, { fingerprint, ...account });
      putFields(attacker, 'payee', one, `json_set(fields, '$.fingerprint', '${fingerprint}')`);
      put(third, { ...accountOf(third), sealed: account['sealed'] ?? '' });
    });
    expect(found).toMatch(/^payee .* holds another account than the audit log saw$/m);
    expect(found).toMatch(/^payee .* is found by another account than it holds$/m);
  });

  test('a claim taken out with its decisions, and what two people proposed: the audit log saw them', async () => {
    const found = await after((attacker) => {
      const paid = new Set(attacker.ids('order').map((id) => id.split(':')[0]));
      const claimId = attacker.ids('claim').find((id) => !paid.has(id))!;
      attacker.remove('claim', claimId);
      for (const id of attacker.ids('decision').filter((each) => each.startsWith(claimId)))
        attacker.remove('decision', id);
      for (const collection of ['payout-proposal', 'premium-proposal', 'register-proposal'])
        attacker.remove(collection, attacker.ids(collection)[0]!);
    });
    for (const collection of ['claim', 'payout-proposal', 'premium-proposal', 'register-proposal'])
      expect(found).toMatch(new RegExp(`^${collection}/.* is in the audit log and is not stored$`, 'm'));
  });
};
