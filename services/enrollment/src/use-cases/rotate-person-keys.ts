import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import { obeyed } from '@huji/chassis/aggregate/outcome.ts';
import type { DocumentStore } from '@huji/chassis/persistence/document-store.ts';
import { inParallel } from '@huji/chassis/resilience/in-parallel.ts';
import type { BusinessClock } from '@huji/chassis/runtime/business-clock.ts';
import { systemIds } from '@huji/chassis/runtime/ids.ts';
import type { FieldCipher } from '@huji/chassis/security/field-cipher.ts';
import { unlessErased } from '@huji/chassis/security/unless-erased.ts';
import { ok } from '@huji/contracts/shared/decider.ts';
import type { Documents } from '../documents/documents.ts';
import { FORGOTTEN_ON } from '../documents/person-key.ts';
import { openRow } from '../documents/roster-part.ts';
import type { PersonHashes, PlainIdentity, RegisteredPerson } from '../domain/person.ts';
import type { RowHashes, StoredPart } from '../domain/roster/roster-part.ts';
import type { KeptRow } from '../domain/roster/roster-row.ts';
import { formerKeysOf, identityText, nameHashOf, personKeyOf } from './find-person-key.ts';
import { carryPersonKey } from './carry-person-key.ts';

export interface RotationParts {
  readonly store: DocumentStore;
  readonly documents: Documents;
  readonly cipher: FieldCipher;
  readonly clock: BusinessClock;
}

export const ROTATION_PHASES = ['persons', 'rosters', 'look-ups', 'proof'] as const;

export type RotationPhase = (typeof ROTATION_PHASES)[number];

/** Counts only: nothing of it names anybody. */
export interface RotationReport {
  /** Persons of the register who are found under the new key. */
  readonly found: number;
  /** Whose data were erased: they are found under none. */
  readonly erased: number;
  /** Look-ups under a retired key that were taken away. */
  readonly forgotten: number;
  /** Persons who are not found under the new key as who they are. */
  readonly missing: number;
  /** Persons, look-ups and parts of rosters that still name a retired key. */
  readonly left: number;
}

interface Rotation extends RotationParts {
  readonly keyId: string;
  readonly envelopeOf: (what: string) => Envelope;
  readonly done: (phase: RotationPhase) => void;
}

const AT_ONCE = 20;
const PRUNED_TOGETHER = 500;

const plainOf = async (
  { cipher }: Rotation,
  { sealed: { name, idNumber, phone } }: Pick<RegisteredPerson, 'sealed'>,
): Promise<PlainIdentity> => ({
  name: await cipher.open(name),
  idNumber: await cipher.open(idNumber),
  phone: phone === null ? null : await cipher.open(phone),
});

/** Found under the new key, and under the retired ones no more. */
const moveLookUp = async (parts: Rotation, idNumber: string): Promise<number> => {
  const { documents, envelopeOf } = parts;
  await carryPersonKey(parts, idNumber, envelopeOf('carry'));
  let forgotten = 0;
  for (const former of formerKeysOf(parts, idNumber)) {
    if ((await documents.personKeys.read(former))?.state == null) continue;
    obeyed(await documents.personKeys.execute(former, { type: 'forget' }, envelopeOf('forget')));
    forgotten += 1;
  }
  return forgotten;
};

const hashesOf = async (parts: Rotation, person: RegisteredPerson, plain: PlainIdentity): Promise<PersonHashes> => {
  const { cipher } = parts;
  const changes = await inParallel(person.changes ?? [], 1, async ({ id, sealed }) => {
    const name = await cipher.open(sealed.name);
    const phone = sealed.phone === null ? null : await cipher.open(sealed.phone);
    return [id, cipher.keyedHash('identity', identityText({ name, phone }))] as const;
  });
  return {
    key: personKeyOf(parts, plain.idNumber),
    identity: cipher.keyedHash('identity', identityText(plain)),
    name: nameHashOf(parts, plain.name),
    changes: new Map(changes),
  };
};

/** Of somebody whose data were erased: nobody can say whose they were. */
const erasedHashes = ({ cipher }: Rotation, what: string): RowHashes & Pick<PersonHashes, 'name'> => {
  const hash = cipher.keyedHash('erased', what);
  return { key: hash, identity: hash, name: hash };
};

/** The look-up, then the hashes in the register: whoever dies in between finds the person not done. */
const rekeyPerson = async (parts: Rotation, personId: string): Promise<number> => {
  const { documents, keyId, envelopeOf } = parts;
  const person = (await documents.persons.read(personId))?.state ?? null;
  if (person === null || person.keyId === keyId) return 0;
  const plain = await unlessErased(plainOf(parts, person));
  const forgotten = plain === null ? 0 : await moveLookUp(parts, plain.idNumber);
  const gather = async (state: RegisteredPerson | null) => {
    if (state === null) throw new Error(`${personId}: a person of the register is gone`);
    const now = await unlessErased(plainOf(parts, state));
    const hashes =
      now === null
        ? { ...erasedHashes(parts, personId), changes: new Map<string, string>() }
        : await hashesOf(parts, state, now);
    return ok({ type: 'rekey', keyId, hashes } as const);
  };
  obeyed(await documents.persons.executeGathered(personId, gather, envelopeOf('person')));
  return forgotten;
};

/** What a row was typed as; null where its person was erased. */
const plainRow = async (parts: Rotation, { sealed, personId }: KeptRow): Promise<PlainIdentity | null> => {
  const { cipher, documents } = parts;
  if (sealed !== null) return unlessErased(openRow(cipher, sealed));
  const person = personId === null ? null : ((await documents.persons.read(personId))?.state ?? null);
  return person === null ? null : unlessErased(plainOf(parts, person));
};

const rekeyPart = async (parts: Rotation, id: string, part: StoredPart): Promise<number> => {
  const { documents, cipher, keyId, envelopeOf } = parts;
  if (part.keyId === keyId) return 0;
  let forgotten = 0;
  const hashes = new Map<number, RowHashes>();
  for (const row of part.rows) {
    const plain = await plainRow(parts, row);
    if (plain === null) {
      const { key, identity } = erasedHashes(parts, `${row.personId ?? id} ${String(row.rowNo)}`);
      hashes.set(row.rowNo, { key, identity });
      continue;
    }
    const moved = await moveLookUp(parts, plain.idNumber);
    forgotten += moved;
    const identity = cipher.keyedHash('identity', identityText(plain));
    hashes.set(row.rowNo, { key: personKeyOf(parts, plain.idNumber), identity });
  }
  const command = { type: 'rekey', keyId, hashes } as const;
  obeyed(await documents.rosterParts.execute(id, command, envelopeOf('part')));
  return forgotten;
};

const moveAll = async (parts: Rotation): Promise<number> => {
  const { store, documents, keyId, envelopeOf, done } = parts;
  let forgotten = 0;
  await inParallel(documents.persons.walk(), AT_ONCE, async ({ id }) => {
    const moved = await rekeyPerson(parts, id);
    forgotten += moved;
    done('persons');
  });
  await inParallel(documents.rosterParts.walk(), AT_ONCE, async ({ id, state }) => {
    const moved = state === null ? 0 : await rekeyPart(parts, id, state);
    forgotten += moved;
    done('rosters');
  });
  // What is left under a retired key is of people who were erased, or whose draft is gone: their numbers are known nowhere.
  await inParallel(documents.personKeys.walk(), AT_ONCE, async ({ id, state }) => {
    if (state !== null && state.keyId !== keyId) {
      obeyed(await documents.personKeys.execute(id, { type: 'forget' }, envelopeOf('rest')));
      forgotten += 1;
    }
    done('look-ups');
  });
  while ((await store.prune(documents.personKeys.declaration().name, FORGOTTEN_ON, PRUNED_TOGETHER)) > 0);
  return forgotten;
};

const prove = async (parts: Rotation): Promise<Omit<RotationReport, 'forgotten'>> => {
  const { documents, keyId, done } = parts;
  const { personKeys, persons, rosterParts } = documents;
  const report = { found: 0, erased: 0, missing: 0, left: 0 };
  await inParallel(persons.walk(), AT_ONCE, async ({ id, state }) => {
    const plain = state === null ? null : await unlessErased(plainOf(parts, state));
    if (plain === null || state === null) report.erased += 1;
    else {
      const key = personKeyOf(parts, plain.idNumber);
      const [claim, ...former] = await personKeys.readMany([key, ...formerKeysOf(parts, plain.idNumber)]);
      if (claim?.state?.personId === id && state.key === key) report.found += 1;
      else report.missing += 1;
      report.left += former.filter((snapshot) => snapshot?.state != null).length;
    }
    if (state !== null && state.keyId !== keyId) report.left += 1;
    done('proof');
  });
  for await (const { state } of personKeys.walk()) if (state?.keyId !== keyId) report.left += 1;
  for await (const { state } of rosterParts.walk()) if (state !== null && state.keyId !== keyId) report.left += 1;
  return report;
};

/**
 * Finds every person under the new look-up key instead of the retired ones; ids stay as they are (0072). Done beside services
 * that know both keys; begun again it goes on with what is not done. Reads and writes in small numbers, and ends with a proof.
 * @throws Error where no key is retired
 */
export const rotatePersonKeys = async (
  parts: RotationParts,
  onStep: (phase: RotationPhase, done: number) => void,
): Promise<RotationReport> => {
  const { cipher, clock } = parts;
  const { lookupKeyId: keyId } = cipher;
  if (keyId === null) throw new Error('no look-up key is retired: there is nothing to rotate');
  const run = systemIds.newId();
  const counts = new Map<RotationPhase, number>();
  let step = 0;
  const rotation: Rotation = {
    ...parts,
    keyId,
    envelopeOf: (what) => {
      step += 1;
      const commandId = `rotation:${run}:${what}:${String(step)}`;
      return { commandId, actor: 'enrollment.key-rotation', at: clock.now(), on: clock.today() };
    },
    done: (phase) => {
      const done = (counts.get(phase) ?? 0) + 1;
      counts.set(phase, done);
      onStep(phase, done);
    },
  };
  const forgotten = await moveAll(rotation);
  return { forgotten, ...(await prove(rotation)) };
};
