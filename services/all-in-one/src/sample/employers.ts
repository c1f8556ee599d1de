import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import { civilDate } from '@huji/contracts/shared/civil-date.ts';
import { usccFault } from '@huji/contracts/shared/uscc.ts';
import { birthBetween, sampleAccount, sampleResidentId, sampleUscc } from './identity.ts';
import { employerName, personName } from './names.ts';
import type { Random } from './random.ts';

export interface SamplePerson {
  readonly name: string;
  readonly idNumber: string;
  readonly birthOn: CivilDate;
  readonly sex: 'male' | 'female';
  readonly category: 'worker' | 'staff';
  readonly relation: 'contract' | 'dispatched' | 'temporary' | 'gig';
  readonly phone: string;
  readonly account: string;
}

export interface SampleEmployer {
  readonly key: string;
  readonly name: string;
  readonly uscc: string;
  readonly type: 'ordinary' | 'dispatch' | 'platform';
  readonly staff: readonly SamplePerson[];
  readonly plans: readonly string[];
  /** S of the first term; the second begins a year later. */
  readonly firstStart: CivilDate;
  /** Staff who do not join in the first term; the unit is short when the rule wants everybody. */
  readonly absent: number;
}

/** From 800 to 3 staff, one of exactly 10 and one of 11; about 6,200 people in 60 employers. */
const SIZES = [
  800, 560, 430, 360, 310, 270, 240, 215, 190, 175, 160, 150, 140, 130, 122, 115, 108, 101, 100, 96, 92, 88, 84, 80, 76,
  72, 68, 64, 60, 57, 54, 51, 48, 45, 42, 40, 38, 36, 34, 32, 30, 28, 26, 24, 22, 20, 18, 16, 15, 14, 13, 12, 11, 10, 9,
  8, 7, 6, 5, 3,
] as const;
/** Before the rule change every unit of up to 100 had to join completely: these two are short by one in the first term. */
const SHORT_BY_ONE = [57, 14];
const DISPATCH_SIZE = 130;
const PLATFORM_SIZE = 84;
/** Units whose first term begins before the others', so that their renewal falls before 2025-05-21. */
const EARLY_SIZES = [175, 101, 88, 51, 26, 12];

const sampleStaff = (
  random: Random,
  count: number,
  type: SampleEmployer['type'],
  serials: Map<string, number>,
): SamplePerson[] =>
  Array.from({ length: count }, () => {
    const sex = random.chance(58) ? 'male' : 'female';
    const birthOn = birthBetween(random, sex === 'male' ? 1968 : 1979, 2003);
    const serial = (serials.get(birthOn) ?? 0) + 1;
    serials.set(birthOn, serial);
    const total = (serials.get('all') ?? 0) + 1;
    serials.set('all', total);
    return {
      name: personName(random, sex),
      idNumber: sampleResidentId(birthOn, sex, serial),
      birthOn,
      sex,
      category: sex === 'female' && random.chance(40) ? 'staff' : 'worker',
      relation:
        type === 'dispatch' ? 'dispatched' : type === 'platform' ? 'gig' : random.chance(4) ? 'temporary' : 'contract',
      phone: `199${String(10_000_000 + total)}`,
      account: sampleAccount(total),
    };
  });

const samplePlans = (random: Random, size: number, type: SampleEmployer['type']): string[] => {
  if (type === 'platform') return ['GIG'];
  const plans = ['HM'];
  if (size > 12 || random.chance(60)) plans.push('HA');
  if (random.chance(35)) plans.push('CI');
  if (random.chance(30)) plans.push('FW1');
  if (random.chance(25)) plans.push('ACC');
  return plans;
};

/** Eight of every kind that matters, for a play of seconds. */
export const SMALL_OFFICE_SIZES: readonly number[] = [DISPATCH_SIZE, PLATFORM_SIZE, 57, 26, 14, 12, 10, 3];

export const sampleEmployers = (random: Random, employerSizes: readonly number[] = SIZES): SampleEmployer[] => {
  const serials = new Map<string, number>();
  const names = new Set<string>();
  return employerSizes.map((size, index) => {
    const type = size === DISPATCH_SIZE ? 'dispatch' : size === PLATFORM_SIZE ? 'platform' : 'ordinary';
    const suffix = type === 'dispatch' ? '劳务派遣有限公司' : type === 'platform' ? '新就业形态劳动者联合工会' : null;
    let name = employerName(random);
    while (names.has(name)) name = employerName(random);
    names.add(name);
    if (suffix) name = `${name.slice(0, 4)}${suffix}`;
    return {
      key: `E${String(index + 1).padStart(2, '0')}`,
      name,
      uscc: sampleUscc(random, (code) => usccFault(code) === null),
      type,
      staff: sampleStaff(random, size, type, serials),
      plans: samplePlans(random, size, type),
      firstStart: civilDate(EARLY_SIZES.includes(size) ? '2024-05-15' : '2024-06-01'),
      absent: SHORT_BY_ONE.includes(size) ? 1 : size > 100 ? random.int(0, Math.floor(size / 12)) : 0,
    };
  });
};
