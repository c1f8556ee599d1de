import { describe, expect, test } from '@jest/globals';
import { present } from '@huji/contracts/shared/present.ts';
import { day, person, rulesOf } from '../../testing/adjudication-fixture.ts';
import { planOn } from '../rule-book/compiled-rules.ts';
import { birthday, hasReachedAge, inServiceOn, isRetiredOn, retirementDate } from './person.ts';

const book = planOn(rulesOf(['changchun']), 'HM', day('2025-06-01'))!.book;

describe('the retirement date', () => {
  test.each([
    ['male', 'worker', '1964-12-31', '2024-12-31'],
    ['male', 'worker', '1965-01-01', '2025-02-01'],
    ['male', 'worker', '1965-04-30', '2025-05-30'],
    ['male', 'worker', '1965-05-20', '2025-07-20'],
    ['male', 'staff', '1965-05-20', '2025-07-20'],
    ['male', 'worker', '1976-08-31', '2039-07-31'],
    ['male', 'worker', '1976-09-01', '2039-09-01'],
    ['male', 'worker', '1990-02-28', '2053-02-28'],
    ['female', 'staff', '1969-12-31', '2024-12-31'],
    ['female', 'staff', '1970-01-31', '2025-02-28'],
    ['female', 'staff', '1981-09-01', '2039-09-01'],
    ['female', 'worker', '1974-12-31', '2024-12-31'],
    ['female', 'worker', '1975-01-31', '2025-02-28'],
    ['female', 'worker', '1975-02-01', '2025-03-01'],
    ['female', 'worker', '1975-03-01', '2025-05-01'],
    ['female', 'worker', '1984-11-01', '2039-11-01'],
    ['female', 'worker', '1990-06-15', '2045-06-15'],
  ] as const)('of a %s (%s) born on %s is %s', (sex, category, birthOn, retires) => {
    expect(retirementDate(book, person({ sex, category, birthOn: day(birthOn) }))).toBe(retires);
  });
});

test('a person is retired from the retirement date on', () => {
  const he = person({ sex: 'male', birthOn: day('1965-05-20') });
  expect(
    ['2025-05-20', '2025-07-19', '2025-07-20', '2031-01-01'].map((date) => isRetiredOn(book, he, day(date))),
  ).toEqual([false, false, true, true]);
});

test('an age is reached on the birthday', () => {
  expect(
    ['2024-12-31', '2025-06-30', '2025-07-01', '2026-01-01'].map((date) =>
      hasReachedAge(day('2009-07-01'), 16, day(date)),
    ),
  ).toEqual([false, false, true, true]);
});

test('an age is completed on the last day of a month that has no such day', () => {
  expect(birthday(day('2008-02-29'), 16)).toBe('2024-02-29');
  expect(birthday(day('2008-02-29'), 17)).toBe('2025-02-28');
});

test.each([
  ['contract', undefined, true],
  ['dispatched', undefined, true],
  ['temporary', undefined, true],
  ['gig', undefined, false],
  ['retired', undefined, false],
  ['left', undefined, false],
  ['contract', '2025-07-01', false],
  ['contract', '2025-07-02', true],
] as const)('a person under %s who leaves on %s is in service on 2025-07-01: %s', (relation, leftOn, serves) => {
  const facts = person(present({ relation, leftOn: leftOn === undefined ? undefined : day(leftOn) }));
  expect(inServiceOn(facts, book.service.relations, day('2025-07-01'))).toBe(serves);
});

test('nobody is retired in the years before the statutory age, nor of an age nobody set', () => {
  const she = person({ sex: 'female', category: 'worker', birthOn: day('1970-06-15') });
  expect(['2019-12-31', '2020-06-14', '2020-06-15'].map((date) => isRetiredOn(book, she, day(date)))).toEqual([
    false,
    false,
    true,
  ]);
  const nothing = { ...book, retirement: { ...book.retirement, statutory: [] } };
  expect(() => retirementDate(nothing, she)).toThrow('no statutory age for female worker');
});

test('an age is reached in every later year, whatever the day, and in no earlier one', () => {
  const born = day('2009-12-31');
  expect(
    ['2024-12-31', '2025-12-30', '2025-12-31', '2026-01-01'].map((date) => hasReachedAge(born, 16, day(date))),
  ).toEqual([false, false, true, true]);
});
