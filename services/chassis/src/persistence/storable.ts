import { INDEX_FORM, type IndexFields, type Write } from './document-driver.ts';
import { UnstorableValue } from './faults.ts';

/** A server takes 16 MB with the outbox; events of a few commits must still fit beside the body. */
export const DOCUMENT_BYTES_MAX = 12_000_000;
export const ID_CHARACTERS_MAX = 512;
export const INDEX_TEXT_CHARACTERS_MAX = 1_000;
const DEPTH_MAX = 90; // BSON servers stop at 100 levels, and the document itself takes some.

const pointerOf = (base: string, path: readonly (string | number)[]): string =>
  [base, ...path.map((key) => String(key).replaceAll('~', '~0').replaceAll('/', '~1'))].join('/');

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

/** Keys that were found sound: documents of one kind have the same ones, over and over. Bounded, for ids are keys too. */
const soundKeys = new Map<string, number>();
const SOUND_KEYS_MAX = 5_000;

/** Bytes of the key. `fail` throws. */
const bytesOfKey = (key: string, fail: (reason: string) => never): number => {
  const known = soundKeys.get(key);
  if (known !== undefined) return known;
  const fault = keyFault(key);
  if (fault !== null) fail(fault);
  const bytes = Buffer.byteLength(key) + 2;
  if (soundKeys.size < SOUND_KEYS_MAX) soundKeys.set(key, bytes);
  return bytes;
};

/**
 * That every engine gives the value back exactly as it was. Checked before a driver sees it, so that a laptop refuses what a
 * server would refuse. Returns the bytes the value takes, about. @throws UnstorableValue
 */
export const assertStorable = (root: unknown, pointer = ''): number => {
  const path: (string | number)[] = [];
  const fail = (reason: string): never => {
    throw new UnstorableValue(pointerOf(pointer, path), reason);
  };
  const walk = (value: unknown): number => {
    if (value === null || typeof value === 'boolean') return 5;
    if (typeof value === 'string') {
      if (!value.isWellFormed()) fail('the text is not well-formed Unicode');
      return Buffer.byteLength(value) + 5;
    }
    if (typeof value === 'number') {
      const fault = numberFault(value);
      if (fault !== null) fail(fault);
      return 8;
    }
    if (typeof value !== 'object') return fail(`a value of type ${typeof value} is not stored`);
    if (path.length >= DEPTH_MAX) fail(`deeper than ${String(DEPTH_MAX)} levels`);
    return Array.isArray(value) ? walkList(value) : walkMembers(value);
  };
  const walkList = (list: readonly unknown[]): number => {
    let bytes = 5;
    for (let at = 0; at < list.length; at++) {
      path.push(at);
      bytes += 7 + walk(list[at]);
      path.pop();
    }
    return bytes;
  };
  const walkMembers = (value: object): number => {
    if (!isPlain(value)) fail('only plain objects are stored');
    let bytes = 5;
    for (const [key, member] of Object.entries(value)) {
      path.push(key);
      bytes += bytesOfKey(key, fail) + walk(member);
      path.pop();
    }
    return bytes;
  };
  return walk(root);
};

/** @throws UnstorableValue for what is no id of a document on every engine */
export const assertId = (id: string): void => {
  if (id === '' || id.length > ID_CHARACTERS_MAX || id.includes('\0') || !id.isWellFormed())
    throw new UnstorableValue('/id', `an id has 1 to ${String(ID_CHARACTERS_MAX)} well-formed characters`);
};

/** @throws UnstorableValue for a field that the collection does not declare, or a value that no index takes */
export const assertIndex = (index: IndexFields, declared: readonly string[]): void => {
  for (const [field, value] of Object.entries(index)) {
    const pointer = `/index/${field}`;
    if (field !== INDEX_FORM && !declared.includes(field))
      throw new UnstorableValue(pointer, 'not a declared index field');
    if (value === null) continue;
    assertStorable(value, pointer);
    if (typeof value === 'string' && (value.length > INDEX_TEXT_CHARACTERS_MAX || value.includes('\0')))
      throw new UnstorableValue(pointer, `longer than ${String(INDEX_TEXT_CHARACTERS_MAX)} characters, or holds a NUL`);
  }
};

/** A whole write: its id, its index, its body with its events. @throws UnstorableValue */
export const assertStorableWrite = (write: Omit<Write, 'shard'>, indexes: readonly string[]): void => {
  assertId(write.id);
  assertIndex(write.index, indexes);
  if (!Number.isSafeInteger(write.revision) || write.revision < 0)
    throw new UnstorableValue('/revision', 'not a revision');
  let bytes = assertStorable(write.body, '/body');
  for (const { value } of write.outbox) bytes += Buffer.byteLength(value);
  if (bytes > DOCUMENT_BYTES_MAX)
    throw new UnstorableValue('/body', `larger than ${String(DOCUMENT_BYTES_MAX)} bytes with its events`);
};
