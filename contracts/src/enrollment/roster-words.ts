import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { parseYamlAs } from '../rulebooks/parse.ts';
import { CivilDateSchema } from '../shared/schemas.ts';

const FOLDER = new URL('../../rosters/', import.meta.url);

const Spellings = z.array(z.string().min(1)).min(1);
const Characters = z.string().min(1);
/** Values that one character says: the digits, ten, and tens that have a character of their own. */
export const NUMERALS = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '20', '30'] as const;
/** Spellings of some of the names only. */
const someSpelled = <Name extends string>(names: readonly Name[]) =>
  z.partialRecord(z.enum(names as [Name, ...Name[]]), Spellings).default({});
const spelled = <Name extends string>(names: readonly Name[]) =>
  z.strictObject(Object.fromEntries(names.map((name) => [name, Spellings])) as Record<Name, typeof Spellings>);

/** Columns a roster may have. */
export const ROSTER_FIELDS = [
  'name',
  'idNumber',
  'phone',
  'birthOn',
  'sex',
  'category',
  'relation',
  'leftOn',
  'insured',
  'consent',
  'plan',
  'units',
] as const;
export type RosterField = (typeof ROSTER_FIELDS)[number];

const WORDS = [
  'yes',
  'no',
  'none',
  'male',
  'female',
  'worker',
  'staff',
  'contract',
  'dispatched',
  'temporary',
  'gig',
  'retired',
  'left',
  'insured',
  'notInsured',
] as const;
export type RosterWord = (typeof WORDS)[number];

const RosterWordsSchema = z.strictObject({
  since: CivilDateSchema,
  /** Of files with one first day the last one counts. */
  revision: z.int().min(1).default(1),
  clause: z.string().min(1),
  headings: spelled(ROSTER_FIELDS),
  /** Headings that name a column only where no other one does. */
  weakHeadings: someSpelled(ROSTER_FIELDS),
  /** What may stand before a heading, and after one: the column stays the same. */
  beginnings: someSpelled(ROSTER_FIELDS),
  endings: someSpelled(ROSTER_FIELDS),
  /** What may stand before and after the name of a plan, in a heading and in a cell: the plan stays the same. */
  planBeginnings: z.array(z.string().min(1)).default([]),
  planEndings: z.array(z.string().min(1)).default([]),
  words: spelled(WORDS),
  /** Marks that repeat what stands above. */
  ditto: z.array(z.string().min(1)).default([]),
  /** By value: the Chinese characters that are read as it, also the capitals of amounts. */
  numerals: z.partialRecord(z.enum(NUMERALS), z.string().regex(/^[\p{Script=Han}○]+$/u)).default({}),
  /** Of a form in which one choice of several is ticked: boxes that are, and boxes that are not. */
  boxes: z.strictObject({ ticked: Characters, empty: Characters }).optional(),
  /** By the simplified character: the traditional ones that are read as it. */
  variants: z.record(z.string().regex(/^\p{Script=Han}$/u), z.string().regex(/^\p{Script=Han}+$/u)).default({}),
  /** Columns that ask about somebody, by their heading, and which answer says that they are no longer at work. */
  statusQuestions: z
    .record(z.string().min(1), z.strictObject({ answer: z.enum(['yes', 'no']), status: z.enum(['left', 'retired']) }))
    .default({}),
  /** What says of somebody outside the columns that are read that they take no part: in a remark, above lines, by the name of a sheet. */
  remarks: z
    .strictObject({
      /** Of columns of remarks. */
      headings: Spellings,
      refusals: Spellings,
      /** First words of a remark which says that the line only shows how one is filled in. */
      examples: Spellings,
      /** What may stand before and after such a word: `以下减少人员`. */
      beginnings: Spellings,
      endings: Spellings,
    })
    .optional(),
  passedOver: Spellings,
  /** Last words of such a line: `一车间小计`. */
  passedOverEndings: z.array(z.string().min(1)).default([]),
  /** Alone in the first cell of a line, or before a name and a colon: the line shows how one is filled in. */
  examples: z.array(z.string().min(1)).default([]),
  regions: z.array(z.string().regex(/^\d{2}$/)).min(1),
});
/** Headings, words and marks of rosters, from a dated file. */
export type RosterWords = z.output<typeof RosterWordsSchema>;

/** What stands for a day, by its last revision: the last file that began on it or before; before all of them the first. */
export const rosterWordsOn = (files: readonly RosterWords[], on: string): RosterWords => {
  const words = files.findLast(({ since }) => since <= on) ?? files[0];
  if (words === undefined) throw new Error('contracts/rosters is empty');
  return words;
};

const byAge = (one: RosterWords, other: RosterWords): number =>
  one.since === other.since ? one.revision - other.revision : one.since < other.since ? -1 : 1;
const nameOf = ({ since, revision }: RosterWords): string =>
  revision === 1 ? `${since}.yaml` : `${since}.${String(revision)}.yaml`;

/** Every file that ships, the oldest first. @throws Error with `file:line: what is wrong` */
export const readShippedRosterWords = (): readonly RosterWords[] =>
  readdirSync(FOLDER)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => {
      const file = fileURLToPath(new URL(name, FOLDER));
      const parsed = parseYamlAs(RosterWordsSchema, readFileSync(file, 'utf8'), file);
      if (!parsed.ok) throw new Error(parsed.problems.join('\n'));
      if (nameOf(parsed.value) !== name) throw new Error(`${file}:1: the file says ${nameOf(parsed.value)}`);
      return parsed.value;
    })
    .sort(byAge);
