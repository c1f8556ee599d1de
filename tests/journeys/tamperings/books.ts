import { expect, test } from '@jest/globals';
import { type Attacker, changeEntry, entryKey, inventEntry } from './attacker.ts';
import type { TamperedOffice } from './tampered-office.ts';

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
};
