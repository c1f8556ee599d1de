import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type AssistanceRulebook, AssistanceRulebookSchema } from './assistance-rulebook.ts';
import type { WorkingDayCalendar } from './calendar.ts';
import { type DecisionRegister, DecisionRegisterSchema } from './decision-register.ts';
import { parseCalendar, type Parsed, parseRuleBook, parseYamlAs } from './parse.ts';
import type { RuleBook } from './rule-book.ts';

const FOLDER = new URL('../../rulebooks/', import.meta.url);

export const SHIPPED_SOCIETIES = ['baoying', 'changchun', 'wuxi'] as const;
export type ShippedSociety = (typeof SHIPPED_SOCIETIES)[number];

/** A book or calendar with the SHA-256 of its canonical JSON, which a decision stores. */
export interface Hashed<Value> {
  readonly value: Value;
  readonly hash: string;
}

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, entry]) => [key, sorted(entry)]),
  );
};

/** SHA-256 over JSON with sorted keys. */
export const contentHash = (value: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify(sorted(value)))
    .digest('hex');

const valueOf = <Value>(parsed: Parsed<Value>): Hashed<Value> => {
  if (!parsed.ok) throw new Error(parsed.problems.join('\n'));
  return { value: parsed.value, hash: contentHash(parsed.value) };
};

/**
 * Every released version of the named societies, oldest first.
 * @throws Error with `file:line: what is wrong` when a file is not valid or lies under another name than it says.
 */
export const readShippedRuleBooks = (
  societies: readonly ShippedSociety[] = SHIPPED_SOCIETIES,
): readonly Hashed<RuleBook>[] =>
  societies.flatMap((society) => {
    const folder = new URL(`${society}/`, FOLDER);
    return readdirSync(folder)
      .filter((name) => name.endsWith('.yaml'))
      .sort()
      .map((name) => {
        const file = fileURLToPath(new URL(name, folder));
        const book = valueOf(parseRuleBook(readFileSync(file, 'utf8'), file));
        const { value } = book;
        if (value.society !== society || `${value.effectiveFrom}.yaml` !== name)
          throw new Error(`${file}:1: the file says ${value.society} ${value.effectiveFrom}`);
        return book;
      });
  });

export const readShippedCalendar = (): Hashed<WorkingDayCalendar> => {
  const file = fileURLToPath(new URL('calendar/working-days.yaml', FOLDER));
  return valueOf(parseCalendar(readFileSync(file, 'utf8'), file));
};

/** The newest hardship schedule. */
export const readShippedAssistanceRulebook = (): Hashed<AssistanceRulebook> => {
  const folder = new URL('wuxi-assistance/', FOLDER);
  const name = readdirSync(folder)
    .filter((entry) => entry.endsWith('.yaml'))
    .sort()
    .at(-1);
  if (name === undefined) throw new Error('contracts/rulebooks/wuxi-assistance is empty');
  const file = fileURLToPath(new URL(name, folder));
  return valueOf(parseYamlAs(AssistanceRulebookSchema, readFileSync(file, 'utf8'), file));
};

export const readDecisionRegister = (): Hashed<DecisionRegister> => {
  const file = fileURLToPath(new URL('decision-register.yaml', FOLDER));
  return valueOf(parseYamlAs(DecisionRegisterSchema, readFileSync(file, 'utf8'), file));
};
