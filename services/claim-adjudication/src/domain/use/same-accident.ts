import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import { type Fen, fen } from '@huji/contracts/shared/money.ts';
import { withoutSeparators } from '@huji/contracts/shared/reference.ts';
import { connectedTo } from './connected.ts';
import type { Member, RecordedUse } from '../member/member.ts';

/** An accident as it is told apart. */
export type NamedAccident = Pick<RecordedUse, 'accident' | 'accidentOn' | 'separatorsLost'>;

/** Recorded before days were, and before separators counted. */
const isOfBefore = ({ accident, accidentOn }: NamedAccident): boolean => accident !== null && accidentOn === undefined;

const sameReference = (a: NamedAccident, b: NamedAccident): boolean => {
  if (a.accident === null || b.accident === null) return false;
  if (a.accident === b.accident) return true;
  const separatorsLost = [a, b].some((each) => each.separatorsLost === true || isOfBefore(each));
  return separatorsLost && withoutSeparators(a.accident) === withoutSeparators(b.accident);
};

const sameDay = (a: NamedAccident, b: NamedAccident): boolean =>
  a.accidentOn !== undefined && a.accidentOn === b.accidentOn;

const sumOf = (uses: readonly RecordedUse[]): Fen => fen(uses.reduce((sum, use) => sum + use.fen, 0));

/** What the item paid for the accident of this reference, and of no other. */
export const paidForReference = (uses: readonly RecordedUse[], item: string, reference: string): Fen =>
  sumOf(uses.filter((use) => use.item === item && use.accident === reference));

/** What the item paid for the same accident: of the same reference or the same day, also through a third claim (D-36). */
export const paidForSameAccident = (uses: readonly RecordedUse[], item: string, accident: NamedAccident): Fen =>
  sumOf(
    connectedTo(
      accident,
      uses.filter((use) => use.item === item && use.fen > 0),
      (a, b) => sameReference(a, b) || sameDay(a, b),
    ),
  );

/** Claims on accidents that were paid before payments recorded their day. */
export const claimsOfUndatedAccidents = ({ uses }: Pick<Member, 'uses'>): readonly string[] => [
  ...new Set(uses.filter(isOfBefore).map(({ claimId }) => claimId)),
];

/** The member with the days of those accidents, as their claims tell them. */
export const withAccidentDays = (member: Member, days: ReadonlyMap<string, CivilDate>): Member => ({
  ...member,
  uses: member.uses.map((use) => {
    const accidentOn = isOfBefore(use) ? days.get(use.claimId) : undefined;
    return accidentOn === undefined ? use : { ...use, accidentOn, separatorsLost: true };
  }),
});
