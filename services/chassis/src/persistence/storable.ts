import type { IndexFields, Write } from './document-driver.ts';
import { UnstorableValue } from './faults.ts';

/**
 * What every engine gives back exactly as it was, and nothing else. Checked before a driver sees a value, so that a
 * laptop refuses what a server would refuse.
 */
export const DOCUMENT_CHARACTERS_MAX = 8_000_000;
export const ID_CHARACTERS_MAX = 512;
export const INDEX_TEXT_CHARACTERS_MAX = 1_000;
const DEPTH_MAX = 90; // BSON servers stop at 100 levels, and the document itself takes some.

const step = (pointer: string, key: string | number): string =>
  `${pointer}/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`;

const keyFault = (key: string): string | null => {
  if (key === '') return 'a key is empty';
  if (key.startsWith('$')) return `the key ${key} begins with $`;
  if (key.includes('.')) return `the key ${key} holds a dot`;
  if (key.includes('\0')) return 'a key holds a NUL';
  if (key === '__proto__') return 'the key __proto__ is not stored';
  return key.isWellFormed() ? null : 'a key is not well-formed Unicode';
};

const numberFault = (value: number): string | null => {
  if (!Number.isFinite(value)) return `${String(value)} is not stored`;
  return Number.isInteger(value) && !Number.isSafeInteger(value) ? 'an integer beyond 2^53 − 1' : null;
};

/** A plain object of whatever realm: its prototype is none, or one at the root. */
const isPlain = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
};

/** Returns the characters the value takes, about. @throws UnstorableValue */
export const assertStorable = (value: unknown, pointer = '', depth = 0): number => {
  if (value === null || typeof value === 'boolean') return 5;
  if (typeof value === 'string') {
    if (!value.isWellFormed()) throw new UnstorableValue(pointer, 'the text is not well-formed Unicode');
    return value.length + 2;
  }
  if (typeof value === 'number') {
    const fault = numberFault(value);
    if (fault !== null) throw new UnstorableValue(pointer, fault);
    return 8;
  }
  if (typeof value !== 'object') throw new UnstorableValue(pointer, `a value of type ${typeof value} is not stored`);
  if (depth >= DEPTH_MAX) throw new UnstorableValue(pointer, `deeper than ${String(DEPTH_MAX)} levels`);
  let characters = 2;
  if (Array.isArray(value)) {
    for (let at = 0; at < value.length; at++) characters += 1 + assertStorable(value[at], step(pointer, at), depth + 1);
    return characters;
  }
  if (!isPlain(value)) throw new UnstorableValue(pointer, 'only plain objects are stored');
  for (const [key, member] of Object.entries(value)) {
    const fault = keyFault(key);
    if (fault !== null) throw new UnstorableValue(step(pointer, key), fault);
    characters += key.length + 4 + assertStorable(member, step(pointer, key), depth + 1);
  }
  return characters;
};

/** @throws UnstorableValue */
export const assertId = (id: string): void => {
  if (id === '' || id.length > ID_CHARACTERS_MAX || id.includes('\0') || !id.isWellFormed())
    throw new UnstorableValue('/id', `an id has 1 to ${String(ID_CHARACTERS_MAX)} well-formed characters`);
};

/** @throws UnstorableValue */
export const assertIndex = (index: IndexFields, declared: readonly string[]): void => {
  for (const [field, value] of Object.entries(index)) {
    const pointer = `/index/${field}`;
    if (!declared.includes(field)) throw new UnstorableValue(pointer, 'not a declared index field');
    if (value === null) continue;
    assertStorable(value, pointer);
    if (typeof value === 'string' && (value.length > INDEX_TEXT_CHARACTERS_MAX || value.includes('\0')))
      throw new UnstorableValue(pointer, `longer than ${String(INDEX_TEXT_CHARACTERS_MAX)} characters, or holds a NUL`);
  }
};

/** @throws UnstorableValue */
export const assertStorableWrite = (write: Omit<Write, 'shard'>, indexes: readonly string[]): void => {
  assertId(write.id);
  assertIndex(write.index, indexes);
  if (!Number.isSafeInteger(write.revision) || write.revision < 0)
    throw new UnstorableValue('/revision', 'not a revision');
  let characters = assertStorable(write.body, '/body');
  for (const { value } of write.outbox) characters += value.length;
  if (characters > DOCUMENT_CHARACTERS_MAX)
    throw new UnstorableValue('/body', `larger than ${String(DOCUMENT_CHARACTERS_MAX)} characters with its events`);
};
