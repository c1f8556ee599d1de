import type { RosterRow } from './api.ts';

/** Kinds of rows a clerk looks for. */
export const SOUGHT_STATES = ['counted', 'not-counted', 'waits', 'no-waiting'] as const;
type SoughtState = (typeof SOUGHT_STATES)[number];

export interface Sought {
  /** Part of a name or of a masked number. */
  readonly text: string;
  /** Empty: every plan. */
  readonly plan: string;
  /** Empty: every row. */
  readonly state: SoughtState | '';
}

type SearchedRow = Pick<RosterRow, 'name' | 'idNumber' | 'plan' | 'verdict' | 'cover' | 'foreseen'>;
type JudgedRow = Pick<RosterRow, 'verdict' | 'foreseen'>;

/** Whether a row counts, as far as it is known: by its assessment, before that by what it would come to. */
export const isCounted = ({ verdict, foreseen }: JudgedRow): boolean | undefined => {
  if (verdict !== undefined) return verdict.code === 'ok';
  return foreseen === undefined ? undefined : foreseen.outcome !== 'refused';
};

const waits = ({ cover, foreseen }: SearchedRow): boolean =>
  (cover?.waitingUntilOn ?? foreseen?.waitingUntilOn) !== undefined;

const isIn = (row: SearchedRow, state: Sought['state']): boolean => {
  switch (state) {
    case '':
      return true;
    case 'counted':
      return isCounted(row) === true;
    case 'not-counted':
      return isCounted(row) === false;
    case 'waits':
      return waits(row);
    case 'no-waiting':
      return isCounted(row) === true && !waits(row);
  }
};

/** Whether a row is what was looked for: a part of its name or number, its plan, its kind. */
export const isSought = (row: SearchedRow, { text, plan, state }: Sought): boolean => {
  const part = text.trim().toUpperCase();
  return (
    (plan === '' || row.plan === plan) &&
    (part === '' || row.name.toUpperCase().includes(part) || row.idNumber.toUpperCase().includes(part)) &&
    isIn(row, state)
  );
};
