import { birthBetween, sampleAccount, sampleResidentId, sampleUscc } from '@huji/all-in-one/sample/identity.ts';
import { personName } from '@huji/all-in-one/sample/names.ts';
import { seededRandom } from '@huji/all-in-one/sample/random.ts';
import { usccFault } from '@huji/contracts/shared/uscc.ts';
import type { LoadEmployer, LoadPerson, Profile } from './plan.ts';

const SEED = 5_000;

/** Employers and their staff, of nobody real; the same numbers give the same people. */
export const loadEmployers = ({ employersPerHour, seconds, staff: sizes }: Profile['enrollment']): LoadEmployer[] => {
  const random = seededRandom(SEED);
  const serials = new Map<string, number>();
  let people = 0;
  let women = 0;
  const person = (): LoadPerson => {
    const sex = random.chance(58) ? 'male' : 'female';
    if (sex === 'female') women += 1;
    const birthOn = birthBetween(random, 1979, 2003);
    const serial = serials.get(birthOn) ?? 0;
    serials.set(birthOn, serial + 1);
    people += 1;
    return {
      name: personName(random, sex),
      idNumber: sampleResidentId(birthOn, sex, serial),
      account: sampleAccount(people),
    };
  };
  return Array.from({ length: Math.ceil((employersPerHour * seconds) / 3_600) + 1 }, (_, index) => {
    women = 0;
    const staff = Array.from({ length: sizes[index % sizes.length] ?? 1 }, person);
    return {
      name: `长春第${String(index + 1)}机械有限公司`,
      uscc: sampleUscc(random, (code) => usccFault(code) === null),
      women,
      staff,
    };
  });
};
