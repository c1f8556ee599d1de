import { type CivilDate, parseCivilDate } from '@huji/contracts/shared/civil-date.ts';
import { type Fen, parseYuan } from '@huji/contracts/shared/money.ts';
import { foldReference } from '@huji/contracts/shared/reference.ts';
import { CaseFault, type Place, within } from './case-fault.ts';

export type Mapping = Readonly<Record<string, unknown>>;

const shown = (value: unknown): string => {
  const text = JSON.stringify(value) as string | undefined;
  return text === undefined ? 'nothing' : text.length > 60 ? `${text.slice(0, 57)}…` : text;
};

export const isMapping = (value: unknown): value is Mapping =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A mapping with none but the known keys. */
export const mapping = (
  value: unknown,
  place: Place | null,
  known: ReadonlySet<string> | null,
  what: string,
): Mapping => {
  if (!isMapping(value)) throw new CaseFault(`${what} must be a mapping, not ${shown(value)}`, place);
  if (known !== null)
    for (const key in value)
      if (!known.has(key)) throw new CaseFault(`unknown key ${shown(key)} in ${what}`, within(place, key), true);
  return value;
};

export const list = (value: unknown, place: Place | null, what: string): readonly unknown[] => {
  if (!Array.isArray(value)) throw new CaseFault(`${what} must be a list, not ${shown(value)}`, place);
  return value;
};

/** Reads a member of a mapping; the place of a value that is missing is the mapping's. */
type Read<Value> = (value: unknown, place: Place | null, what: string) => Value;
export const required = <Value>(from: Mapping, key: string, place: Place | null, read: Read<Value>): Value => {
  const value = from[key];
  if (value === undefined || value === null) throw new CaseFault(`${key} is missing`, place);
  return read(value, within(place, key), key);
};
export const optional = <Value, Default>(
  from: Mapping,
  key: string,
  place: Place | null,
  read: Read<Value>,
  otherwise: Default,
): Value | Default => {
  const value = from[key];
  return value === undefined || value === null ? otherwise : read(value, within(place, key), key);
};

/** Names and numbers that people write without quotes. */
export const name: Read<string> = (value, place, what) => {
  const text = typeof value === 'number' ? String(value) : value;
  if (typeof text !== 'string' || text.trim() === '')
    throw new CaseFault(`${what} must be a name, not ${shown(value)}`, place);
  return text;
};

/**
 * Numbers on paper, and names that steps call each other by. Unquoted they are numbers to YAML and JSON, and lose zeros,
 * digits or an exponent on the way.
 */
export const reference: Read<string> = (value, place, what) => {
  if (typeof value === 'number' || typeof value === 'boolean')
    throw new CaseFault(`${what} was read as the ${typeof value} ${String(value)}: quote it`, place);
  const text = name(value, place, what);
  if (foldReference(text) === '') throw new CaseFault(`${what}: ${shown(text)} has neither letter nor digit`, place);
  return text;
};

export const date: Read<CivilDate> = (value, place, what) => {
  const parsed = typeof value === 'string' ? parseCivilDate(value) : null;
  if (parsed === null) throw new CaseFault(`${what}: ${shown(value)} is not a date (YYYY-MM-DD)`, place);
  return parsed;
};

/** Fen of a number or a text with at most two decimals; null for anything else. */
export const readAmount = (value: unknown): Fen | null => {
  if (typeof value === 'string') return parseYuan(value);
  if (typeof value !== 'number' || !Number.isFinite(value)) return null;
  const rounded = Math.round(value * 100);
  return Number.isSafeInteger(rounded) && rounded / 100 === value ? (rounded as Fen) : null;
};

/** Never negative. */
export const amount: Read<Fen> = (value, place, what) => {
  const fen = readAmount(value);
  if (fen === null || fen < 0)
    throw new CaseFault(`${what}: ${shown(value)} is not an amount (yuan, at most two decimals)`, place);
  return fen;
};

export const count: Read<number> = (value, place, what) => {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0)
    throw new CaseFault(`${what}: ${shown(value)} is not a whole number`, place);
  return value;
};

export const truth: Read<boolean> = (value, place, what) => {
  if (typeof value !== 'boolean') throw new CaseFault(`${what} must be true or false, not ${shown(value)}`, place);
  return value;
};

export const oneOf =
  <Word extends string>(words: readonly Word[]): Read<Word> =>
  (value, place, what) => {
    const found = words.find((word) => word === value);
    if (found === undefined) throw new CaseFault(`${what}: ${shown(value)} is none of ${words.join(', ')}`, place);
    return found;
  };
