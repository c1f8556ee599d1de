import type { RosterWords } from '@huji/contracts/enrollment/roster-words.ts';
import { enteredText, foldedWord } from '@huji/contracts/shared/cell-text.ts';
import { hanNumerals } from './han-numerals.ts';
import { type Reading, read, unread } from './roster-finding.ts';
import { planOf, type RosterDialect } from './roster-headings.ts';
import { shownPart } from './roster-person-cells.ts';
import { planNamed } from './roster-plan-names.ts';
import { simplified } from './roster-spelling.ts';

export interface PlanUnits {
  readonly plan: string;
  readonly units: number;
}

/** How units are counted beside a plan, with the numerals of the words. */
interface CountForms {
  /** `CI*2`, `CI:2`, `CI(2)`, `CI两份`, `CI-2份`. */
  readonly behind: RegExp;
  /** `2份CI`. */
  readonly before: RegExp;
  /** What counts the plan before it: `两份`, `x2`. */
  readonly alone: RegExp;
}

const COUNT_FORMS = new WeakMap<RosterWords, CountForms>();

const countForms = (words: RosterWords): CountForms => {
  const known = COUNT_FORMS.get(words);
  if (known !== undefined) return known;
  const number = `(\\d{1,2}|${hanNumerals(words).character}{1,3})`;
  const forms = {
    behind: new RegExp(`^(.+?)(?:[*×✕:(](\\d{1,2})\\)?|[*×✕:(-]?${number}份\\)?)$`, 'u'),
    before: new RegExp(`^${number}份(.+)$`, 'u'),
    alone: new RegExp(`^(?:[*×✕:(x-]?${number}份\\)?|[*×✕x](\\d{1,2}))$`, 'iu'),
  };
  COUNT_FORMS.set(words, forms);
  return forms;
};

const COUNTED_BY_X = /^(.+?)x(\d{1,2})份?$/i;
const BETWEEN_PLANS = /[、,，;；/+|&\s和及\u2460-\u2473]+(?![^(]*\))|(?<=\))(?=[A-Za-z]{2})/;
const NOTE = /\(([^()]*)\)/g;
const CODE = /^[A-Z][A-Z0-9]{1,11}$/;

const countOf = (text: string, words: RosterWords): number | null =>
  /^\d+$/.test(text) ? Number(text) : hanNumerals(words).numberOf(text);

/** A plan with its number of units behind it or before it. */
const countedPlan = (word: string, words: RosterWords): { readonly name: string; readonly units: number } | null => {
  const { behind, before } = countForms(words);
  const [, ofBehind, marked, spelled] = behind.exec(word) ?? COUNTED_BY_X.exec(word) ?? [];
  const [, counted, ofBefore] = ofBehind === undefined ? (before.exec(word) ?? []) : [];
  const name = ofBehind ?? ofBefore;
  const units = countOf(marked ?? spelled ?? counted ?? '', words);
  return name === undefined || units === null ? null : { name, units };
};

/** `FW12份` may be two units of FW1. */
const isOfTwoMeanings = ({ name, units }: { readonly name: string; readonly units: number }, dialect: RosterDialect) =>
  planOf(`${name}${String(units).slice(0, 1)}`, dialect) !== null;

/** A note that takes back what stands before it, or names another plan. */
const isDenied = (word: string, plan: string, dialect: RosterDialect): boolean =>
  [...word.matchAll(NOTE)].some(([, note = '']) => {
    const other = planNamed(note, dialect);
    const { no, left, retired } = dialect.words.words;
    const said = simplified(foldedWord(note), dialect.words);
    return (
      (other !== null && other !== plan) ||
      [no, left, retired].some((words) => words.some((word) => foldedWord(word) === said))
    );
  });

/** A plan by code or name. A code that no rule book has is kept: whether there is such a plan is for the rules to say. */
const planUnits = (word: string, units: number, dialect: RosterDialect): PlanUnits | null => {
  const counted = countedPlan(word, dialect.words);
  const known = counted === null ? null : planOf(counted.name, dialect);
  if (counted !== null && known !== null) return { plan: known, units: counted.units };
  const plan = planOf(word, dialect);
  if (plan !== null) return isDenied(word, plan, dialect) ? null : { plan, units };
  const capitals = word.toUpperCase();
  if (CODE.test(capitals)) return { plan: capitals, units };
  if (counted === null || isOfTwoMeanings(counted, dialect)) return null;
  const code = counted.name.toUpperCase();
  return CODE.test(code) ? { plan: code, units: counted.units } : null;
};

interface PlanWord {
  readonly text: string;
  /** What stands alone behind it, `两份` or `x2`. */
  readonly count: number | null;
}

/** Words between separators; what only counts belongs to the word before it. */
const wordsOf = (text: string, words: RosterWords): readonly PlanWord[] => {
  const found: PlanWord[] = [];
  for (const word of text.split(BETWEEN_PLANS)) {
    const before = found.at(-1);
    const [, spelled, marked] = countForms(words).alone.exec(word) ?? [];
    const count = countOf(spelled ?? marked ?? '', words);
    if (before?.count === null && count !== null) found[found.length - 1] = { ...before, count };
    else if (word !== '') found.push({ text: word, count: null });
  }
  return found;
};

/** `HM`, `HM、HA`, `HM CI*2`, or names of plans. */
export const readPlans = (cell: string, units: number, dialect: RosterDialect): Reading<readonly PlanUnits[]> => {
  const text = enteredText(cell);
  const whole = text.includes('(') ? null : planNamed(text, dialect);
  if (whole !== null) return read([{ plan: whole, units }]);
  const found: PlanUnits[] = [];
  for (const { text: word, count } of wordsOf(text, dialect.words)) {
    const plan = planUnits(word, count ?? units, dialect);
    if (plan === null) return unread('PLAN_UNREADABLE', shownPart(word));
    found.push(plan);
  }
  return found.length > 0 ? read(found) : unread('PLAN_MISSING');
};

/** `2`, `2.0`, `2份`, `两份`. */
export const readUnits = (cell: string, words: RosterWords): Reading<number> => {
  const text = enteredText(cell)
    .replace(/\s/g, '')
    .replace(/(?:份|\(份\))$/, '');
  const [, digits] = /^(\d{1,2})(?:\.0+)?$/.exec(text) ?? [];
  const units = countOf(digits ?? text, words);
  return units === null ? unread('UNITS_FORM') : read(units);
};
