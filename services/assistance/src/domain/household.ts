import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import type { Fen } from '@huji/contracts/shared/money.ts';
import type { AssistanceItem, SchoolStage } from '@huji/contracts/rulebooks/assistance-rulebook.ts';

/** Both days count. */
export interface Certificate {
  readonly from: CivilDate;
  readonly to: CivilDate;
}

export interface Child {
  readonly childId: string;
  readonly stage: SchoolStage;
  /** Year of admission to that stage; absent: it has always counted. */
  readonly admittedYear?: number;
}

export interface Household {
  readonly householdId: string;
  /** Every certificate the household ever held: a late run pays what was owed, also when it has ended since. */
  readonly certificates: readonly Certificate[];
  readonly children: readonly Child[];
}

/** One item that is owed for one period, to the household or to one child. */
export interface OwedItem {
  readonly householdId: string;
  readonly item: AssistanceItem;
  readonly period: string;
  readonly childId?: string;
  readonly fen: Fen;
  readonly dueOn: CivilDate;
  readonly channel: 'bank' | 'value-card';
  readonly clause: string;
}

export const holdsCertificateOn = ({ certificates }: Household, on: CivilDate): boolean =>
  certificates.some(({ from, to }) => from <= on && on <= to);

/** What is paid once: item, period and child within a household. */
export const grantKey = ({ item, period, childId }: Pick<OwedItem, 'period' | 'childId'> & { item: string }): string =>
  childId === undefined ? `${item}:${period}` : `${item}:${period}:${childId}`;
