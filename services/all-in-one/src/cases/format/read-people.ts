import { present } from '@huji/contracts/shared/present.ts';
import { RelationSchema, SexSchema, CategorySchema } from '@huji/contracts/shared/schemas.ts';
import { readResidentId } from '@huji/contracts/shared/resident-id.ts';
import { isIdFault } from '@huji/enrollment/rules.ts';
import { CaseFault, type Place, within } from './case-fault.ts';
import { date, mapping, name, oneOf, optional, reference, required, truth } from './read-values.ts';
import type { StoryPerson } from './story.ts';

const PERSON_KEYS = new Set(['born', 'sex', 'category', 'relation', 'left', 'medicalInsurance', 'idNumber']);
const EMPLOYER_KEYS = new Set(['pooled']);
const GROUP = /^(.+)\*(\d{1,6})$/;

const expanded = (text: string): readonly string[] => {
  const match = GROUP.exec(text);
  if (match === null) return [text];
  const [, stem = '', size = ''] = match;
  return Array.from({ length: Number(size) }, (_, index) => `${stem}${String(index + 1)}`);
};

/** Groups that were expanded last: a roster names the same one in many rows, and case after case. */
const known = new Map<string, readonly string[]>();
const KNOWN_MAX = 100;
const KNOWN_NAMES_MAX = 100;

/** `M*9` stands for M1 … M9; any other name for itself. */
export const expandNames = (text: string): readonly string[] => {
  if (!text.includes('*')) return [text];
  const held = known.get(text);
  if (held !== undefined) return held;
  const names = expanded(text);
  if (names.length > KNOWN_NAMES_MAX) return names;
  if (known.size >= KNOWN_MAX) known.clear();
  known.set(text, names);
  return names;
};

/** People leave its quotes away: YAML keeps its digits all the same, JSON cannot. */
const identityNumber = (value: unknown, place: Place | null, what: string): string =>
  typeof value === 'number' && !Number.isSafeInteger(value) ? reference(value, place, what) : name(value, place, what);

const readPerson = (value: unknown, place: Place, who: string): StoryPerson => {
  const from = mapping(value, place, PERSON_KEYS, who);
  const born = required(from, 'born', place, date);
  const sex = required(from, 'sex', place, oneOf(SexSchema.options));
  const idNumber = optional(from, 'idNumber', place, identityNumber, undefined);
  const reading = idNumber === undefined ? undefined : readResidentId(idNumber);
  const left = optional(from, 'left', place, date, undefined);
  return {
    born,
    sex,
    category: optional(from, 'category', place, oneOf(CategorySchema.options), 'worker'),
    relation: optional(from, 'relation', place, oneOf(RelationSchema.options), 'contract'),
    medicalInsurance: optional(from, 'medicalInsurance', place, truth, true),
    idFault: reading !== undefined && isIdFault(reading, { birthOn: born, sex }),
    ...present({ left }),
  };
};

export const readPeople = (value: unknown, place: Place): ReadonlyMap<string, StoryPerson> => {
  const people = new Map<string, StoryPerson>();
  for (const [key, given] of Object.entries(mapping(value, place, null, 'people'))) {
    const at = within(place, key);
    const person = readPerson(given, at, key);
    const names = expandNames(key);
    if (names.length === 0) throw new CaseFault(`${key} stands for nobody`, at, true);
    for (const who of names) {
      if (people.has(who)) throw new CaseFault(`person ${who} stands twice`, at, true);
      people.set(who, person);
    }
  }
  return people;
};

/** Names, and which of them are pooled unions. */
export interface StoryEmployers {
  readonly names: ReadonlySet<string>;
  readonly pooled: ReadonlySet<string>;
}

export const readEmployers = (value: unknown, place: Place): StoryEmployers => {
  const given = mapping(value, place, null, 'employers');
  const pooled = new Set<string>();
  for (const [key, employer] of Object.entries(given)) {
    const at = within(place, key);
    if (employer !== null && optional(mapping(employer, at, EMPLOYER_KEYS, key), 'pooled', at, truth, false))
      pooled.add(key);
  }
  return { names: new Set(Object.keys(given)), pooled };
};
