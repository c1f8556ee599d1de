import { describe, expect, test } from '@jest/globals';
import { civilDate } from '@huji/contracts/shared/civil-date.ts';
import { present } from '@huji/contracts/shared/present.ts';
import { decideClaim } from '../decision/decide-claim.ts';
import {
  accident,
  diagnosis,
  joined,
  outcome,
  rulesOf,
  rulesOfFirstEditions,
  stay,
} from '../../testing/adjudication-fixture.ts';
import { indexRegister } from '../../testing/indexed-register.ts';
import { byCategory, indexPart } from './register-index.ts';
import { type ClaimRegisters, registersOf } from './register-of-claim.ts';
import type { RegisterRow } from './register.ts';

const FROM = civilDate('2025-01-01');
const row = (code: string, name: string, more: object = {}): RegisterRow => ({
  code,
  spans: [{ from: FROM, entry: { name, aliases: [], ...more } }],
});
const DESIGNATED = { grade: 3, level: 'provincial', designatedOn: civilDate('2010-01-01') };
const HOSPITALS = [
  row('H1', '第一医院', { ...DESIGNATED, aliases: ['一院'] }),
  row('H2', '卫生院', { ...DESIGNATED, grade: 1, level: 'district' }),
  row('H3', '民营医院', { grade: 3, level: 'municipal' }),
  row('H4', '同名医院', DESIGNATED),
  row('H5', '同名医院', DESIGNATED),
];
const ILLNESSES = [row('J18', '肺炎'), row('C50', '乳房恶性肿瘤'), row('E11.900', '2型糖尿病')];
const registers = {
  hospital: indexRegister(1, FROM, [indexPart(HOSPITALS)]),
  illness: byCategory(indexRegister(1, FROM, [indexPart(ILLNESSES)])),
};
const rules = rulesOf(['changchun']);
const member = joined({ rules, plans: ['HM', 'HA', 'CI'], start: '2025-01-05', paid: '2025-01-02' });
const HOSPITAL = { designated: true, emergency: false, grade: 3, level: 'provincial' };
const on = '2025-09-01';
const decided = (claim: ReturnType<typeof stay>, by = rules, given: ClaimRegisters = registersOf(claim, registers)) =>
  outcome(decideClaim(member, claim, by, { receipts: {}, registers: given }));
const aStay = (hospital: object, over: object = {}) =>
  stay('2025-07-01', '2025-07-13', { on, illness: 'J18 900', hospital: { ...HOSPITAL, ...hospital }, ...over });

describe('a claim and the registers of its day', () => {
  test.each([
    ['a hospital by its code', { code: 'H1' }, {}, { HM: 2100, HA: 450 }],
    ['a hospital by another spelling of its code', { code: ' h1 ' }, {}, { HM: 2100, HA: 450 }],
    ['a hospital by its name', { name: '第一 医院' }, {}, { HM: 2100, HA: 450 }],
    ['a hospital by an alias', { name: '一院' }, {}, { HM: 2100, HA: 450 }],
    ['a small one, and types a great one', { code: 'H2' }, {}, { HM: 1260, HA: 'HOSPITAL_GRADE' }],
    [
      'one that is not designated, and types that it is',
      { code: 'H3' },
      {},
      { HM: 'HOSPITAL_NOT_DESIGNATED', HA: 'HOSPITAL_NOT_DESIGNATED' },
    ],
    ['none', {}, {}, { HM: 'HOSPITAL_UNKNOWN', HA: 'HOSPITAL_UNKNOWN' }],
    ['an unknown code', { code: 'H9' }, {}, { HM: 'HOSPITAL_UNKNOWN', HA: 'HOSPITAL_UNKNOWN' }],
    [
      'an unknown code and a known name',
      { code: 'H9', name: '一院' },
      {},
      { HM: 'HOSPITAL_UNKNOWN', HA: 'HOSPITAL_UNKNOWN' },
    ],
    ['a name that two have', { name: '同名医院' }, {}, { HM: 'HOSPITAL_UNKNOWN', HA: 'HOSPITAL_UNKNOWN' }],
    ['an unknown illness', { code: 'H1' }, { illness: 'Z99' }, { HM: 'ILLNESS_UNKNOWN', HA: 'ILLNESS_UNKNOWN' }],
    ['no illness', { code: 'H1' }, { illness: undefined }, { HM: 'ILLNESS_UNKNOWN', HA: 'ILLNESS_UNKNOWN' }],
    ['an illness of which only its own code is known', { code: 'H1' }, { illness: 'E11.900' }, { HM: 2100, HA: 450 }],
    ['neither', {}, { illness: undefined }, { HM: 'HOSPITAL_UNKNOWN', HA: 'HOSPITAL_UNKNOWN' }],
  ])('it names %s', (_, hospital, over, expected) => {
    const { illness, ...claim } = aStay(hospital, over) as { illness?: string } & ReturnType<typeof stay>;
    expect(decided({ ...claim, ...present({ illness }) } as typeof claim)).toEqual(expected);
  });

  test('the checks stand directly after the deadline: what comes before it goes before them, what comes after does not', () => {
    expect(decided(aStay({}, { on: '2026-03-01' }))).toMatchObject({ HM: 'LATE_NEEDS_REASON' });
    expect(decided(aStay({}, { cause: 'crime' }))).toMatchObject({ HM: 'HOSPITAL_UNKNOWN' });
  });

  test('a diagnosis of an unknown hospital is referred before its grade is looked at', () => {
    const claim = (hospital: object) =>
      diagnosis('2025-08-01', { ci: 'severe' }, { on, hospital: { ...HOSPITAL, ...hospital } });
    expect(decided(claim({ code: 'H1' }))).toEqual({ CI: 10_000 });
    expect(decided(claim({ code: 'H2' }))).toEqual({ CI: 'CONFIRMATION_NEEDED' });
    expect(decided(claim({ name: '某医院' }))).toEqual({ CI: 'HOSPITAL_UNKNOWN' });
  });

  test('an accident names neither, and before a register begins what the claim says counts', () => {
    expect(registersOf(accident('2025-08-01', { on }), registers)).toEqual({});
    const early = stay('2024-12-31', '2025-01-03', { on, hospital: HOSPITAL });
    expect(registersOf(early, registers)).toEqual({});
    expect(decided(aStay({}), rules, {})).toEqual({ HM: 2100, HA: 450 });
  });

  test('a book of before registers reads what the claim says, whatever they hold', () => {
    const first = rulesOfFirstEditions(['changchun']);
    expect(decided(aStay({ code: 'H2' }), first)).toEqual({ HM: 2100, HA: 450 });
    expect(decided(aStay({}), first)).toEqual({ HM: 2100, HA: 450 });
  });
});
