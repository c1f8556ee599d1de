import { pointedFaults } from '../shared/api/pointed-faults.ts';
import type { Words } from '../shared/words/words.tsx';
import type { FIELDS, SUBJECTS } from './propose-words.ts';

export type FieldName = keyof typeof FIELDS;
/** What was written of each, as it stands in its field. */
export type Typed = Readonly<Partial<Record<FieldName, string>>>;
export type Subject = keyof typeof SUBJECTS;

/** What each asks, in the order it is asked. */
export const ASKED: Readonly<Record<Subject, readonly FieldName[]>> = {
  opening: ['fund', 'amount', 'on'],
  account: ['account', 'holder', 'number', 'bankCode', 'purpose'],
  transfer: ['from', 'to', 'amount', 'on'],
  deputy: [
    'deputy',
    'deputyPerson',
    'deputyRole',
    'absent',
    'absentPerson',
    'role',
    'society',
    'first',
    'last',
    'reason',
  ],
};

/** Where a fault of the answer belongs, by the last part of its pointer. */
const POINTED: Readonly<Partial<Record<FieldName, string>>> = {
  amount: 'amountYuan',
  first: 'firstOn',
  last: 'lastOn',
  society: 'societies',
};
const ON_DAY: Readonly<Partial<Record<Subject, string>>> = { opening: 'openedOn', transfer: 'valueOn' };

/** Where one about a person belongs, by its beginning; one about the person as a whole is at the first of its fields. */
const OF_PEOPLE: Readonly<Partial<Record<FieldName, RegExp>>> = {
  deputy: /^\/deputy(\/subject.*)?$/,
  deputyPerson: /^\/deputy\/personId/,
  deputyRole: /^\/deputy\/roles/,
  absent: /^\/absent(\/subject.*)?$/,
  absentPerson: /^\/absent\/personId/,
};
const PEOPLE = /^\/(deputy|absent)(\/|$)/;

const isAt = (subject: Subject, name: FieldName, pointer: string): boolean => {
  if (PEOPLE.test(pointer)) return OF_PEOPLE[name]?.test(pointer) === true;
  const last = name === 'on' ? ON_DAY[subject] : (POINTED[name] ?? name);
  return pointer.split('/').includes(last ?? name);
};

/** Whether a fault is said at a field of what is proposed, of those that are asked now. */
export const isPlaced =
  (subject: Subject, asked: readonly FieldName[] = ASKED[subject]) =>
  (pointer: string): boolean =>
    asked.some((name) => isAt(subject, name, pointer));

/** What the service said of a field. */
export const saidOf = (error: unknown, subject: Subject, name: FieldName): Words | undefined =>
  Object.entries(pointedFaults(error)).find(([pointer]) => isAt(subject, name, pointer))?.[1];
