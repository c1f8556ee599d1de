import { setImmediate as nextTurn } from 'node:timers/promises';
import { REGISTERS, type RegisterName } from '@huji/contracts/claim-adjudication/registers.ts';
import type { Documents } from '../documents/documents.ts';
import type { ClaimReport } from '../domain/claim/claim-report.ts';
import { type ClaimRegisters, registersOf } from '../domain/register/register-of-claim.ts';
import { emptyRegister, type Register } from '../domain/register/register-decider.ts';
import {
  byCategory,
  type IndexedPart,
  indexInSteps,
  indexPart,
  type RegisterIndex,
} from '../domain/register/register-index.ts';

/** Registers as they stand, ready to be asked. */
export interface Registers {
  readonly index: (register: RegisterName) => Promise<RegisterIndex>;
  /** What they say of a claim. */
  readonly of: (claim: ClaimReport) => Promise<ClaimRegisters>;
}

const inTurns = async <Result>(steps: Generator<undefined, Result, undefined>): Promise<Result> => {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    await nextTurn();
  }
};

interface RegisterParts {
  readonly documents: Pick<Documents, 'registers' | 'registerParts'>;
}

const PARTS_AT_ONCE = 8;

/**
 * Asks which version stands each time, and keeps what it consists of: parts never change, so that a change costs reading what it
 * wrote. A register of full size is made ready in turns, and others go on meanwhile.
 */
export const openRegisterReader = ({ documents: { registers, registerParts } }: RegisterParts): Registers => {
  const known = new Map<
    RegisterName,
    { readonly index: RegisterIndex; readonly parts: ReadonlyMap<string, IndexedPart> }
  >();
  const loading = new Map<string, Promise<RegisterIndex>>();

  const load = async (name: RegisterName, { version, parts, holdsFrom }: Register): Promise<RegisterIndex> => {
    const before = known.get(name)?.parts;
    const ready = new Map<string, IndexedPart>();
    for (let at = 0; at < parts.length; at += PARTS_AT_ONCE) {
      const wanted = parts.slice(at, at + PARTS_AT_ONCE);
      const missing = wanted.filter(({ id }) => before?.has(id) !== true);
      const read = await registerParts.readMany(missing.map(({ id }) => id));
      const found = new Map(missing.map(({ id }, index) => [id, read[index]]));
      for (const { id } of wanted) {
        const rows = found.get(id)?.rows;
        const part = before?.get(id) ?? (rows && indexPart(rows));
        if (part === undefined) throw new Error(`part ${id} of the register is not stored`);
        ready.set(id, part);
        await nextTurn();
      }
    }
    const index = await inTurns(indexInSteps(version, holdsFrom ?? null, [...ready.values()]));
    known.set(name, { index, parts: ready });
    return index;
  };

  const indexOf = async (name: RegisterName, standing: Register): Promise<RegisterIndex> => {
    const found = known.get(name)?.index;
    if (found?.version === standing.version) return found;
    const key = `${name}:${String(standing.version)}`;
    const begun = loading.get(key) ?? load(name, standing).finally(() => loading.delete(key));
    loading.set(key, begun);
    return begun;
  };

  const standing = async (names: readonly RegisterName[]): Promise<readonly RegisterIndex[]> => {
    const read = await registers.readMany(names);
    return Promise.all(names.map((name, at) => indexOf(name, read[at]?.state ?? emptyRegister)));
  };

  return {
    index: async (name) => {
      const [index] = await standing([name]);
      if (index === undefined) throw new Error(`register ${name} was asked for and not found`);
      return index;
    },
    of: async (claim) => {
      if (claim.event === 'accident') return {};
      const [hospital, illness] = await standing(REGISTERS);
      if (hospital === undefined || illness === undefined) throw new Error('there are two registers');
      return registersOf(claim, { hospital, illness: byCategory(illness) });
    },
  };
};
