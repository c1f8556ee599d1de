import { describe, expect, test } from '@jest/globals';
import { CivilDateSchema, YuanSchema } from '@huji/contracts/shared/schemas.ts';
import { says } from '@huji/contracts/shared/text-of-form.ts';
import { z } from 'zod';
import { InvalidInput, parseInput } from './invalid-input.ts';

const Order = z.strictObject({
  amountYuan: YuanSchema.refine((text) => text !== '0', says({ zh: '金额须大于零', en: 'is nothing' })),
  dueOn: CivilDateSchema.optional(),
  code: z
    .string()
    .regex(/^\d{3}$/)
    .optional(),
});

const faultsOf = (value: unknown) => {
  try {
    parseInput(Order, value, 'body');
  } catch (error) {
    if (error instanceof InvalidInput)
      return error.faults.map(({ pointer, detail, detailZh }) => [pointer, detail, detailZh]);
  }
  throw new Error('it was taken');
};

describe('what is wrong with an input', () => {
  test('is said in words with an example, in both languages, once for each value', () => {
    expect(faultsOf({ amountYuan: '1,00', dueOn: '1.6.2025' })).toEqual([
      [
        '/amountYuan',
        'wanted: an amount in yuan with at most two places and no sign, such as 1234.50',
        '应为以元为单位的金额，最多两位小数，不带符号，例如 1234.50',
      ],
      [
        '/dueOn',
        'wanted: a date, written year-month-day, such as 2025-05-21',
        '应为年-月-日形式的日期，例如 2025-05-21',
      ],
    ]);
  });

  test('is what the schema says where it says something of its own', () => {
    expect(faultsOf({ amountYuan: '0', dueOn: '2025-02-30' })).toEqual([
      ['/amountYuan', 'is nothing', '金额须大于零'],
      ['/dueOn', 'is not a day of the calendar', '日历中没有这一天'],
    ]);
  });

  test('is never a regular expression', () => {
    expect(faultsOf({ amountYuan: '1', code: 'x' })).toEqual([
      ['/code', 'has another form than is wanted', '格式不符合要求'],
    ]);
  });

  test('is said by the library where it is plain: missing, too long, unknown', () => {
    expect(faultsOf({ extra: 1 })).toEqual([
      ['/amountYuan', expect.stringContaining('expected string'), expect.stringMatching(/[\u4e00-\u9fff]/)],
      ['/extra', expect.stringContaining('Unrecognized'), expect.stringMatching(/[\u4e00-\u9fff]/)],
    ]);
  });
});
