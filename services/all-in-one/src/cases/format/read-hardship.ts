import { SchoolStageSchema } from '@huji/contracts/rulebooks/assistance-rulebook.ts';
import { CaseFault, type Place, within } from './case-fault.ts';
import { count, date, list, mapping, name, oneOf, optional, required } from './read-values.ts';
import type { AssistanceAction, HouseholdAction, SubsidyMonthsAction } from './story.ts';

const HOUSEHOLD_KEYS = new Set(['id', 'certificate', 'children']);
const CERTIFICATE_KEYS = new Set(['from', 'to']);
const CHILD_KEYS = new Set(['stage', 'admitted']);
const ASSISTANCE_KEYS = new Set(['until']);
const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

const year = (value: unknown, place: Place | null, what: string): number => {
  const number = count(value, place, what);
  if (number < 1900 || number > 2199) throw new CaseFault(`${what}: ${String(number)} is not a year`, place);
  return number;
};

export const readHousehold = (value: unknown, place: Place): HouseholdAction => {
  const from = mapping(value, place, HOUSEHOLD_KEYS, 'household');
  const at = within(place, 'certificate');
  const certificate = mapping(
    required(from, 'certificate', place, (given) => given),
    at,
    CERTIFICATE_KEYS,
    'certificate',
  );
  const validFrom = required(certificate, 'from', at, date);
  const validTo = required(certificate, 'to', at, date);
  if (validTo < validFrom) throw new CaseFault('the certificate ends before it begins', within(at, 'to'));
  const childrenPlace = within(place, 'children');
  const children = mapping(from['children'] ?? {}, childrenPlace, null, 'children');
  return {
    type: 'household',
    id: required(from, 'id', place, name),
    certificate: { from: validFrom, to: validTo },
    children: Object.entries(children).map(([child, given]) => {
      const childPlace = within(childrenPlace, child);
      const facts = mapping(given, childPlace, CHILD_KEYS, child);
      const admitted = optional(facts, 'admitted', childPlace, year, undefined);
      const stage = required(facts, 'stage', childPlace, oneOf(SchoolStageSchema.options));
      return admitted === undefined ? { name: child, stage } : { name: child, stage, admitted };
    }),
  };
};

export const readSubsidyMonths = (value: unknown, place: Place): SubsidyMonthsAction => ({
  type: 'subsidyMonths',
  months: list(value, place, 'subsidyMonths').map((entry, index) => {
    if (typeof entry === 'string' && MONTH.test(entry)) return entry;
    throw new CaseFault(`${JSON.stringify(entry)} is not a month (YYYY-MM)`, within(place, index));
  }),
});

export const readAssistance = (value: unknown, place: Place): AssistanceAction => ({
  type: 'assistance',
  until: required(mapping(value, place, ASSISTANCE_KEYS, 'assistance'), 'until', place, date),
});
