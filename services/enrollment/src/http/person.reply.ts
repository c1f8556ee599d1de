import type { OwnPersonReply, PersonChangeReply, PersonReply } from '@huji/contracts/enrollment/person-http.ts';
import { maskName } from '@huji/contracts/shared/mask-name.ts';
import type { Principal } from '@huji/contracts/shared/roles.ts';
import { present } from '@huji/contracts/shared/present.ts';
import { maskResidentId } from '@huji/contracts/shared/resident-id.ts';
import { unlessErased } from '@huji/chassis/security/unless-erased.ts';
import type { Opened } from '@huji/chassis/http/tell-read.ts';
import { openRow } from '../documents/roster-part.ts';
import { type PersonChange, proposedChanges, type RegisteredPerson } from '../domain/person.ts';
import type { KeptRow } from '../domain/roster/roster-row.ts';
import type { Parts } from '../use-cases/parts.ts';
import type { KnownPerson } from '../use-cases/read-person.ts';

export const maskPhone = (phone: string): string => `${phone.slice(0, 3)}****${phone.slice(-4)}`;

/** Whoever handles money needs to know that it is the person, and no name that leads from a payment to them. */
export const namesMasked = ({ roles }: Principal): boolean => roles.includes('cashier');

export const personReply = async (
  { cipher }: Pick<Parts, 'cipher'>,
  { personId, person }: KnownPerson,
  isMasked = false,
): Promise<PersonReply> => {
  const { sealed, birthOn, sex } = person;
  const name = await cipher.open(sealed.name);
  return present({
    personId,
    name: isMasked ? maskName(name) : name,
    idNumber: maskResidentId(await cipher.open(sealed.idNumber)),
    phone: sealed.phone === null ? undefined : maskPhone(await cipher.open(sealed.phone)),
    birthOn,
    sex,
  });
};

/** A change as it would be; of a phone a part. */
const changeReply = async (
  { cipher }: Pick<Parts, 'cipher'>,
  { sealed }: RegisteredPerson,
  change: PersonChange,
): Promise<PersonChangeReply> => {
  const open = (text: string | null) => (text === null ? null : cipher.open(text));
  const [name, nameBefore, phone, phoneBefore] = await Promise.all([
    cipher.open(change.sealed.name),
    open(sealed.name),
    open(change.sealed.phone),
    open(sealed.phone),
  ]);
  return present({
    changeId: change.id,
    changeNo: change.no,
    employerId: change.employerId,
    proposedOn: change.proposedOn,
    name,
    phone: phone === null ? undefined : maskPhone(phone),
    fields: [...(name === nameBefore ? [] : ['name' as const]), ...(phone === phoneBefore ? [] : ['phone' as const])],
  });
};

/** What somebody proposed to change of a person, in its order, and nobody decided yet. */
export const changeReplies = (parts: Pick<Parts, 'cipher'>, person: RegisteredPerson): Promise<PersonChangeReply[]> =>
  Promise.all(proposedChanges(person).map((change) => changeReply(parts, person, change)));

/** Somebody as they read themselves, with what waits for their word. */
export const ownPersonReply = async (parts: Pick<Parts, 'cipher'>, known: KnownPerson): Promise<OwnPersonReply> => ({
  ...(await personReply(parts, known)),
  changes: await changeReplies(parts, known.person),
});

/** Who looked at a person stands in that person's stream. */
export const openedPerson = ({ personId }: Pick<KnownPerson, 'personId'>): Opened => ({
  stream: `person/${personId}`,
  action: 'person-read',
});

export interface ShownPerson {
  readonly name: string;
  readonly idNumber: string;
  readonly erased?: true;
}
export const NOBODY: ShownPerson = { name: '', idNumber: '' };
const ERASED: ShownPerson = { ...NOBODY, erased: true };

const typedPerson = async ({ cipher }: Pick<Parts, 'cipher'>, sealed: string): Promise<ShownPerson> => {
  const { name, idNumber } = await openRow(cipher, sealed);
  return { name, idNumber: maskResidentId(idNumber) };
};

const registeredPerson = async (
  { cipher }: Pick<Parts, 'cipher'>,
  { sealed }: Pick<RegisteredPerson, 'sealed'>,
): Promise<ShownPerson> => {
  const [name, idNumber] = await Promise.all([cipher.open(sealed.name), cipher.open(sealed.idNumber)]);
  return { name, idNumber: maskResidentId(idNumber) };
};

/**
 * Name and masked number of rows that are kept: as they were typed, or from the register where the row holds nothing; empty
 * where the person was erased since.
 */
export const showPersons = async (
  parts: Parts,
  rows: readonly Pick<KeptRow, 'personId' | 'sealed'>[],
): Promise<readonly ShownPerson[]> => {
  const persons = await parts.documents.persons.readMany(rows.map(({ personId }) => personId ?? ''));
  return Promise.all(
    rows.map(async ({ sealed }, index) => {
      const person = persons[index]?.state;
      if (sealed !== null) return (await unlessErased(typedPerson(parts, sealed))) ?? ERASED;
      return person == null ? NOBODY : ((await unlessErased(registeredPerson(parts, person))) ?? ERASED);
    }),
  );
};

/** Name and part of the phone of somebody, as a correction shows them. */
export interface ShownIdentity {
  readonly name?: string;
  readonly phone?: string;
}

/** A name with a part of the phone. */
export const shownIdentity = ({ name, phone }: { readonly name: string; readonly phone: string | null }) =>
  present({ name, phone: phone === null ? undefined : maskPhone(phone) });

/** Who rows that are kept are of: as they were typed, or from the register; nothing where the person was erased since. */
export const showIdentities = async (
  { documents, cipher }: Parts,
  rows: readonly Pick<KeptRow, 'personId' | 'sealed'>[],
): Promise<readonly ShownIdentity[]> => {
  const persons = await documents.persons.readMany(rows.map(({ personId }) => personId ?? ''));
  const shown = async ({ sealed }: Pick<KeptRow, 'sealed'>, person: RegisteredPerson | null | undefined) => {
    if (sealed !== null) return shownIdentity(await openRow(cipher, sealed));
    if (person == null) return {};
    const { name, phone } = person.sealed;
    return shownIdentity({
      name: await cipher.open(name),
      phone: phone === null ? null : await cipher.open(phone),
    });
  };
  return Promise.all(rows.map(async (row, index) => (await unlessErased(shown(row, persons[index]?.state))) ?? {}));
};
