import { randomUUID } from 'node:crypto';
import { expect, test } from '@jest/globals';
import {
  approvedKey,
  type Attacker,
  changeEntry,
  changeTotals,
  entryKey,
  inventEntry,
  type Moved,
  readEntry,
  removeEntry,
  settledOrder,
} from './attacker.ts';
import { tableOf } from '@huji/chassis/persistence/sqlite-statements.ts';
import type { TamperedOffice } from './tampered-office.ts';

const MOVED_FEN = 100_000;
const moved = (debit: string, credit: string): readonly Moved[] => [
  { account: debit, fen: MOVED_FEN },
  { account: credit, fen: -MOVED_FEN },
];

/** With what it is found by: nothing but its fact says that it was later. */
const backdate = (attacker: Attacker, key: string): void => {
  const entry = readEntry(attacker, key) as ReturnType<typeof readEntry> & { readonly date: string };
  const date = `${String(Number(entry.date.slice(0, 4)) - 1)}${entry.date.slice(4)}`;
  attacker.write('entry', key, { ...entry, date });
  attacker.sql
    .prepare(`UPDATE ${tableOf('entry')} SET fields = json_set(fields, '$.date', ?) WHERE id = ?`)
    .run(date, key);
};

const moveAccount = (attacker: Attacker, key: string, beginning: string, account: string): void => {
  const entry = readEntry(attacker, key);
  const lines = entry.lines.map((line) => (line.account.startsWith(beginning) ? { ...line, account } : line));
  attacker.write('entry', key, { ...entry, lines });
  changeTotals(attacker, entry.type, entry.lines, lines);
};

/** The journal and where its money came from. */
export const booksTampered = (office: TamperedOffice): void => {
  const { after } = office;

  const keyOf = entryKey;
  const invent = (attacker: Attacker, like: string): void => {
    const id = keyOf(attacker, like);
    inventEntry(attacker, id, `${id.slice(0, -4)}0000`);
  };

  test.each<[string, (attacker: Attacker) => void, RegExp]>([
    [
      'a credit of the bank made larger in the books',
      (attacker) => changeEntry(attacker, keyOf(attacker, 'money:'), 100_000),
      /money .* is booked with another sum/,
    ],
    [
      'a credit invented in the books',
      (attacker) => invent(attacker, 'money:'),
      /1 receipts are booked that no statement line is stored of/,
    ],
    [
      'a match invented in the books',
      (attacker) => invent(attacker, 'matched:'),
      /1 matches are booked of money that belongs to no batch/,
    ],
    [
      'a credit taken out',
      (attacker) => attacker.remove('money', attacker.ids('money')[0] ?? ''),
      /1 receipts are booked that no statement line is stored of/,
    ],
    [
      'a fund opened with more',
      (attacker) => changeEntry(attacker, keyOf(attacker, 'opening:'), 100_000),
      /entry opening:.* is of a sum that nobody opened the fund with/,
    ],
  ])('%s', async (_what, tamper, fault) => {
    expect(await after(tamper)).toMatch(fault);
  });

  test('entries of every kind booked a year earlier', async () => {
    const types = ['approved', 'paid', 'money', 'cover', 'opening', 'transfer', 'claw-back', 'refund', 'given-back'];
    const found = await after((attacker) => {
      for (const type of types) backdate(attacker, keyOf(attacker, `${type}:`));
    });
    for (const type of ['approved', 'paid', 'refund', 'given-back'])
      expect(found).toMatch(new RegExp(`order .* is of other funds or another day than entry ${type}:`));
    expect(found).toMatch(/money .* is booked on another account or day/);
    expect(found).toMatch(/entry cover:.* was booked otherwise than it waited/);
    for (const type of ['opening', 'transfer'])
      expect(found).toMatch(new RegExp(`was carried out, and entry ${type}:.* is not as it says`));
    expect(found).toMatch(/has a claw-back for .* that is not in the journal as it says/);
  });

  test('entries booked on another fund or another own account, by entries that add up', async () => {
    const found = await after((attacker) => {
      moveAccount(attacker, approvedKey(settledOrder(attacker).order), 'equity:fund:', 'equity:fund:FW1');
      moveAccount(attacker, keyOf(attacker, 'money:'), 'assets:bank:', 'assets:bank:benefits');
    });
    expect(found).toMatch(/order .* is of other funds or another day than entry approved:/);
    expect(found).toMatch(/money .* is booked on another account or day/);
    expect(found).not.toMatch(/totals|off by/);
  });

  test('what only people or the bank can say: a transfer, a fund and a movement of the bank invented, and an own account changed', async () => {
    const found = await after((attacker) => {
      const money = keyOf(attacker, 'money:');
      const [own, other] = ['assets:bank:benefits', 'assets:bank:contributions'];
      inventEntry(attacker, money, `transfer:${randomUUID()}`, moved(own, other));
      inventEntry(attacker, money, `bank-exception:${randomUUID()}`, moved('assets:receivable:bank', own));
      inventEntry(attacker, keyOf(attacker, 'opening:'), 'opening:NEW');
      removeEntry(attacker, keyOf(attacker, 'opening:HM'));
      const account = attacker.read('own-account', 'contributions');
      attacker.write('own-account', 'contributions', { ...account, number: '6222000000000000001' });
    });
    expect(found).toMatch(/entry transfer:.* is not what two people agreed to/);
    expect(found).toMatch(/entry bank-exception:.* is not what the bank's exception says/);
    expect(found).toMatch(/entry opening:NEW is of a fund that nobody opened/);
    expect(found).toMatch(/was carried out, and entry opening:HM is not as it says/);
    expect(found).toMatch(/was carried out, and the own account contributions is not as it says/);
    expect(found).not.toMatch(/totals|off by/);
  });
};
