import { randomUUID } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { tableOf } from '@huji/chassis/persistence/sqlite-statements.ts';
import { type Attacker, copyDocument, entryKey, inventEntry, readEntry, removeEntry } from './attacker.ts';
import { billIn, openedBill, openedMember, type StoredBill, unpackRows } from './contributions-stored.ts';
import type { TamperedOffice } from './tampered-office.ts';

const isPaid = ({ status, moneys }: StoredBill): boolean => status === 'paid' && moneys.length > 0;
const isForgotten = ({ status, standing, moneys }: StoredBill): boolean =>
  ['lapsed', 'awaiting'].includes(status) && standing !== null && standing.rows !== '' && moneys.length === 0;

const personOf = (rows: string): string => unpackRows(rows)[0]!.personId;
const dueOf = (rows: string): number => unpackRows(rows).reduce((sum, { fen }) => sum + fen, 0);

/** An entry of contributions that was earned, and whose it is. */
const earned = (attacker: Attacker) => {
  for (const key of attacker.ids('entry').filter((id) => id.startsWith('cover:'))) {
    const [, personId = '', batchId = ''] = key.split(':');
    const bill = attacker.read('bill', batchId).state as unknown as StoredBill;
    const { lines } = readEntry(attacker, key);
    if (bill.status === 'paid' && lines.some(({ account, fen }) => account.startsWith('equity:fund:') && fen < 0))
      return { key, personId, batchId, lines };
  }
  throw new Error('no fund earned anything');
};

/** A credit that no bank ever gave, in the moneys and in the books, and a match of it. */
const inventMoney = (attacker: Attacker, batchId: string, fen: number) => {
  const [like = ''] = attacker.ids('money');
  const body = attacker.read('money', like);
  const moneyId = randomUUID();
  const state = { ...body.state, moneyId, bankRef: 'FORGED', batchId, fen };
  copyDocument(attacker, 'money', like, 'contributions:FORGED', { ...body, state });
  attacker.sql
    .prepare(
      `UPDATE ${tableOf('money')} SET fields = json_set(fields, '$.moneyId', ?, '$.batchId', ?) WHERE id = 'contributions:FORGED'`,
    )
    .run(moneyId, batchId);
  inventEntry(attacker, entryKey(attacker, 'money:'), `money:${moneyId}`, [
    { account: 'assets:bank:contributions', fen },
    { account: 'liabilities:unmatched', fen: -fen },
  ]);
  inventEntry(attacker, entryKey(attacker, 'matched:'), `matched:${batchId}:${moneyId}`, [
    { account: 'liabilities:held', fen: -fen },
    { account: 'liabilities:unmatched', fen },
  ]);
  return { moneyId, valueOn: String(body.state['valueOn']), fen };
};

/** Money, bills, income of funds and covers. */
export const contributionsTampered = (office: TamperedOffice): void => {
  const { after } = office;

  test('income for a person whose cover never was: of a stranger, and twice of somebody who is covered', async () => {
    const stranger = await after((attacker) => {
      const { key, batchId } = earned(attacker);
      inventEntry(attacker, key, `cover:${randomUUID()}:${batchId}:1`);
    });
    expect(stranger).toMatch(/entry cover:.* is income of somebody whom no bill names/);
    const twice = await after((attacker) => {
      const { key, personId, batchId } = earned(attacker);
      inventEntry(attacker, key, `cover:${personId}:${batchId}:1`);
    });
    expect(twice).toMatch(/person .* of batch .* paid .* by its bill and .* by the books/);
    expect(twice).toMatch(/earned .* something else than its covers say/);
    const ofNoVersion = await after((attacker) => {
      const { key, personId, batchId } = earned(attacker);
      inventEntry(attacker, key, `cover:${personId}:${batchId}:99`);
    });
    expect(ofNoVersion).toMatch(/1 entries are income of a version that no bill has had/);
    for (const found of [stranger, twice, ofNoVersion]) expect(found).not.toMatch(/totals|off by/);
  });

  test('income of a bill that never was paid', async () => {
    const found = await after((attacker) => {
      const { batchId, bill } = openedBill(attacker, isForgotten);
      inventEntry(attacker, earned(attacker).key, `cover:${personOf(bill.standing!.rows)}:${batchId}:1`);
    });
    expect(found).toMatch(/person .* of batch .* paid 0.00 by its bill and [1-9].* by the books/);
  });

  test('a bill said paid with no money behind it, and with a credit that no bank gave', async () => {
    const paid = ({ billRevision, standing }: StoredBill) => ({
      status: 'paid',
      billRevision: billRevision + 1,
      paidOn: standing!.submittedOn,
    });
    const bare = await after((attacker) => {
      const { bill, put } = openedBill(attacker, isForgotten);
      put(paid(bill));
    });
    expect(bare).toMatch(/bill .* is paid and holds less than it costs/);
    expect(bare).toMatch(/bill .* is paid and the audit log does not know it/);
    expect(bare).toMatch(/paid for .* and holds no cover of it/);
    const forged = await after((attacker) => {
      const { batchId, bill, put } = openedBill(attacker, isForgotten);
      put({ ...paid(bill), moneys: [inventMoney(attacker, batchId, dueOf(bill.standing!.rows))] });
    });
    expect(forged).not.toMatch(/holds less than it costs|otherwise than/);
    expect(forged).toMatch(/money .* is a credit that the audit log does not know/);
    expect(forged).toMatch(/bill .* is paid and the audit log does not know it/);
  });

  test('a paid bill made unpaid, its money taken out or another sum', async () => {
    const unpaid = await after((attacker) => openedBill(attacker, isPaid).put({ status: 'lapsed', paidOn: null }));
    expect(unpaid).toMatch(/bill .* is not paid, and the audit log knows only that it was/);
    expect(unpaid).toMatch(/paid 0.00 by its bill and [1-9].* by the books/);
    const taken = await after((attacker) => openedBill(attacker, isPaid).put({ moneys: [] }));
    expect(taken).toMatch(/money .* belongs to batch .*, whose bill does not count it/);
    expect(taken).toMatch(/bill .* is paid and holds less than it costs/);
    const larger = await after((attacker) => {
      const { bill, put } = openedBill(attacker, isPaid);
      put({ moneys: bill.moneys.map((money, at) => (at === 0 ? { ...money, fen: money.fen + 100_000 } : money)) });
    });
    expect(larger).toMatch(/bill .* counts money .* otherwise than it came/);
    expect(larger).toMatch(/bill .* counts money .* otherwise than the books match it/);
  });

  test('a bill paid whose income is missing for somebody who is covered: booked, awaited, and with its row', async () => {
    const booked = await after((attacker) => removeEntry(attacker, earned(attacker).key));
    expect(booked).toMatch(/person .* paid [1-9].* by its bill and 0.00 by the books/);
    expect(booked).not.toMatch(/totals|off by/);
    const withRow = await after((attacker) => {
      const { key, personId, batchId } = earned(attacker);
      removeEntry(attacker, key);
      const { bill, put } = billIn(attacker, batchId);
      const rows = bill.standing!.rows.split('\n').filter((row) => personOf(row) !== personId);
      put({ standing: { ...bill.standing, rows: rows.join('\n') } });
    });
    expect(withRow).toMatch(/person .* holds a cover of .* (that nothing paid|whose bill does not name them)/);
  });

  test('a receipt of money counted for two bills', async () => {
    const found = await after((attacker) => {
      const { batchId, bill } = openedBill(attacker, isPaid);
      const other = openedBill(attacker, (each) => isPaid(each) && each.moneys[0]!.moneyId !== bill.moneys[0]!.moneyId);
      const [money] = bill.moneys;
      const like = `matched:${batchId}:${money!.moneyId}`;
      inventEntry(attacker, like, `matched:${other.batchId}:${money!.moneyId}`);
      other.put({ moneys: [...other.bill.moneys, money] });
    });
    expect(found).toMatch(/bill .* counts money .*, which does not belong to it/);
    expect(found).toMatch(/1 matches are booked of money that belongs to no batch/);
    expect(found).not.toMatch(/totals|off by/);
  });

  test('money given to a batch that has no bill', async () => {
    const found = await after((attacker) => {
      const id = attacker.ids('money').find((each) => attacker.read('money', each).state['batchId'] === null)!;
      const body = attacker.read('money', id);
      attacker.write('money', id, { ...body, state: { ...body.state, batchId: randomUUID() } });
    });
    expect(found).toMatch(/money .* belongs to batch .*, whose bill does not count it/);
    expect(found).toMatch(/money .* has a money-matched that the audit log does not know/);
  });

  test('a refund that nobody ordered, a larger one, and one taken out', async () => {
    const hasRefund = ({ refunds }: StoredBill): boolean => refunds.length > 0;
    const larger = await after((attacker) => {
      const { bill, put } = openedBill(attacker, hasRefund);
      put({ refunds: bill.refunds.map((refund) => ({ ...refund, fen: refund.fen + 1_000 })) });
    });
    expect(larger).toMatch(/bill .* ordered refund 1 otherwise than its order pays it/);
    expect(larger).toMatch(/bill .* has a refund 1 that the audit log does not know/);
    const gone = await after((attacker) => openedBill(attacker, hasRefund).put({ refunds: [] }));
    expect(gone).toMatch(/1 orders refund what no bill has a refund for/);
    expect(gone).toMatch(/bill .* lost refund 1, which the audit log knows/);
    const invented = await after((attacker) => {
      const { bill, put } = openedBill(attacker, hasRefund);
      const [first] = bill.refunds;
      put({ refunds: [...bill.refunds, { ...first, refundNo: 2 }] });
    });
    expect(invented).toMatch(/bill .* ordered refund 2 and it has no order/);
  });

  test('a cover written into a member, taken out, and of another contribution', async () => {
    const nobodyPaid = await after(async (attacker, data) => {
      const { personId, batchId } = earned(attacker);
      const { member, put } = await openedMember(attacker, data, personId);
      const forged = { ...member.covers.find((each) => each.batchId === batchId)!, batchId: randomUUID() };
      await put([...member.covers, forged]);
    });
    expect(nobodyPaid).toMatch(/person .* holds a cover of .* by batch .*, whose bill does not name them/);
    const other = await after(async (attacker, data) => {
      const { personId, batchId } = earned(attacker);
      const { member, put } = await openedMember(attacker, data, personId);
      const add = { ...member.covers.find((each) => each.batchId === batchId)!, plan: 'NONE' };
      await put([...member.covers, add]);
    });
    expect(other).toMatch(/person .* holds a cover of NONE that nothing paid/);
    const gone = await after(async (attacker, data) => {
      const { personId, batchId } = earned(attacker);
      const { member, put } = await openedMember(attacker, data, personId);
      await put(member.covers.filter((each) => each.batchId !== batchId));
    });
    expect(gone).toMatch(/person .* paid for .* and holds no cover of it/);
    const larger = await after(async (attacker, data) => {
      const { personId, batchId } = earned(attacker);
      const { member, put } = await openedMember(attacker, data, personId);
      await put(
        member.covers.map((each) =>
          each.batchId === batchId ? { ...each, contributionFen: each.contributionFen + 100 } : each,
        ),
      );
    });
    expect(larger).toMatch(/person .* holds a cover of .* for another contribution than was paid/);
  });

  test('a match of money booked on another day', async () => {
    const found = await after((attacker) => {
      const key = entryKey(attacker, 'matched:');
      attacker.write('entry', key, { ...readEntry(attacker, key), date: '2025-01-01' });
    });
    expect(found).toMatch(/bill .* has money .* booked on another day than the audit log saw it matched/);
  });

  test('held money booked into a fund, by an entry that adds up', async () => {
    const found = await after((attacker) => {
      const key = entryKey(attacker, 'matched:');
      const entry = readEntry(attacker, key);
      const lines = entry.lines.map(({ account, fen }) =>
        account === 'liabilities:held' ? { account: 'equity:fund:HM', fen } : { account, fen },
      );
      removeEntry(attacker, key);
      const [, other = ''] = attacker.ids('entry').filter((id) => id.startsWith('matched:'));
      inventEntry(attacker, other, key, lines);
    });
    expect(found).toMatch(/entry matched:.* moves accounts that matched does not/);
    expect(found).not.toMatch(/totals|off by/);
  });
};
