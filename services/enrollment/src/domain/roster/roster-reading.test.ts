import { describe, expect, test } from '@jest/globals';
import { civilDate } from '@huji/contracts/shared/civil-date.ts';
import { readRoster, type TypedRow } from './roster-reading.ts';

const typed = (change: Partial<TypedRow> = {}): TypedRow => ({
  line: 2,
  name: '李明',
  idNumber: '320200198507150326',
  phone: null,
  birthOn: null,
  sex: null,
  category: 'worker',
  relation: 'contract',
  leftOn: null,
  insured: true,
  consent: true,
  plan: 'HM',
  units: 1,
  ...change,
});

describe('reading a roster', () => {
  test('takes birth date and sex from the ID number and numbers the rows from 1', () => {
    const { rows, faults } = readRoster([typed(), typed({ line: 3, idNumber: '320200198802290014' })]);
    expect(faults).toEqual([]);
    expect(rows).toMatchObject([
      { rowNo: 1, line: 2, birthOn: '1985-07-15', sex: 'female', idFault: false },
      { rowNo: 2, line: 3, birthOn: '1988-02-29', sex: 'male', idFault: false },
    ]);
  });

  test('reads full-width digits, x and blanks', () => {
    const { rows } = readRoster([
      typed({ name: ' 李　明 ', idNumber: '１１０１０５１９４９１２３１００２ｘ', phone: '138 0000-0000' }),
    ]);
    expect(rows[0]).toMatchObject({
      name: '李 明',
      idNumber: '11010519491231002X',
      phone: '13800000000',
      idFault: false,
    });
  });

  test.each<[string, Partial<TypedRow>]>([
    ['a wrong checksum', { idNumber: '320200198802290015' }],
    ['another birth date', { birthOn: civilDate('1985-07-16') }],
    ['another sex', { sex: 'male' }],
    [
      'a date that does not exist, the birth date stated',
      { idNumber: '320200199002301234', birthOn: civilDate('1990-02-28') },
    ],
  ])('keeps a row with %s, marked, so that it does not hold up the others', (_, change) => {
    const { rows, faults } = readRoster([typed(change)]);
    expect(faults).toEqual([]);
    expect(rows[0]?.idFault).toBe(true);
  });

  test.each<[string, Partial<TypedRow>, string]>([
    ['a missing name', { name: ' 　' }, 'name'],
    ['an ID number of another length', { idNumber: '3202001988' }, 'idNumber'],
    ['a phone that is none', { phone: '12345' }, 'phone'],
    ['a birth date that nobody states', { idNumber: '320200199002301234' }, 'birthOn'],
  ])('writes nothing and names line and column for %s', (_, change, column) => {
    const { rows, faults } = readRoster([typed(), typed({ line: 7, ...change })]);
    expect(rows).toEqual([]);
    expect(faults).toMatchObject([{ line: 7, column }]);
  });
});
