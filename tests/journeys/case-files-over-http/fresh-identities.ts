import { sampleUscc } from '@huji/all-in-one/sample/identity.ts';
import { seededRandom } from '@huji/all-in-one/sample/random.ts';
import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import { residentIdChecksumHolds } from '@huji/contracts/shared/resident-id.ts';
import { usccFault } from '@huji/contracts/shared/uscc.ts';

interface Born {
  readonly born: CivilDate;
  readonly sex: 'male' | 'female';
  /** The number fails its check. */
  readonly idFault: boolean;
}

export interface FreshIdentities {
  readonly idNumberOf: (person: Born) => string;
  readonly uscc: () => string;
  /** A number nobody had before, for bank lines and receipts. */
  readonly next: () => number;
}

/** Codes of no administrative region begin with 229. */
const REGION = 229_000;
const PEOPLE_PER_REGION = 500;
const CHECK_CHARACTERS = [...'0123456789X'];

/** People and employers of no other case: every number is given once, with its right check character unless it must fail. */
export const freshIdentities = (seed: number): FreshIdentities => {
  const random = seededRandom(seed);
  let people = 0;
  let numbers = 0;
  return {
    idNumberOf: ({ born, sex, idFault }) => {
      const serial = people++;
      const order = (serial % PEOPLE_PER_REGION) * 2 + (sex === 'male' ? 1 : 0);
      const region = String(REGION + Math.floor(serial / PEOPLE_PER_REGION));
      const digits = `${region}${born.replaceAll('-', '')}${String(order).padStart(3, '0')}`;
      return digits + (CHECK_CHARACTERS.find((check) => residentIdChecksumHolds(digits + check) !== idFault) ?? '');
    },
    uscc: () => sampleUscc(random, (code) => usccFault(code) === null),
    next: () => ++numbers,
  };
};
