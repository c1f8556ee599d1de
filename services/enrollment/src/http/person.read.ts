import { findPerson, type PersonReply, readPerson } from '@huji/contracts/enrollment/http.ts';
import { maskResidentId, readResidentId } from '@huji/contracts/shared/resident-id.ts';
import type { Principal } from '@huji/contracts/shared/roles.ts';
import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import { type BoundOperation, handle } from '@huji/chassis/http/operation-router.ts';
import { InvalidInput } from '@huji/chassis/http/invalid-input.ts';
import { refused } from '@huji/chassis/http/refused.ts';
import type { AuditLog } from '@huji/chassis/security/audit-log.ts';
import type { FieldCipher } from '@huji/chassis/security/field-cipher.ts';
import type { EnrollmentDocuments } from '../documents.ts';
import type { RegisteredPerson } from '../domain/person.ts';
import { isClerkOf } from './access.ts';

export interface PersonReading {
  readonly documents: Pick<EnrollmentDocuments, 'persons' | 'personKeys' | 'employers'>;
  readonly cipher: FieldCipher;
  readonly audit: AuditLog;
}

const maskPhone = (phone: string): string => `${phone.slice(0, 3)}****${phone.slice(-4)}`;
const unknown = () => refused({ code: 'person_unknown', detail: 'no such person, or none the caller may see' });

const personReply = async (cipher: FieldCipher, personId: string, person: RegisteredPerson): Promise<PersonReply> => {
  const { sealed, birthOn, sex } = person;
  return {
    personId,
    name: await cipher.open(sealed.name),
    idNumber: maskResidentId(await cipher.open(sealed.idNumber)),
    ...(sealed.phone === null ? {} : { phone: maskPhone(await cipher.open(sealed.phone)) }),
    birthOn,
    sex,
  };
};

/**
 * Clerks see persons that an employer they act for registered or submitted on a roster, a draft is not enough; members see
 * themselves; the office everybody.
 */
const maySee = async (
  { employers }: PersonReading['documents'],
  principal: Principal,
  personId: string,
  person: RegisteredPerson,
): Promise<boolean> => {
  if (principal.roles.some((role) => role === 'reviewer' || role === 'office-head' || role === 'cashier')) return true;
  if (principal.roles.includes('member') && principal.personId === personId) return true;
  if (!principal.roles.includes('clerk')) return false;
  const known = await employers.readMany(person.employerIds);
  return known.some((employer) => employer?.state != null && isClerkOf(employer.id, employer.state, principal));
};

export const readPersonOperations = ({ documents, cipher, audit }: PersonReading): readonly BoundOperation[] => {
  const answer = async (personId: string | null, principal: Principal, envelope: Envelope) => {
    const snapshot = personId === null ? null : await documents.persons.read(personId);
    if (personId === null || snapshot?.state == null) throw unknown();
    if (!(await maySee(documents, principal, personId, snapshot.state))) throw unknown();
    const { actor, at, commandId } = envelope;
    await audit.record({ stream: `person/${personId}`, action: 'person-read', actor, at, commandId });
    return { body: await personReply(cipher, personId, snapshot.state) };
  };
  return [
    handle(readPerson, ({ params: { personId }, principal, envelope }) => answer(personId, principal, envelope)),
    handle(findPerson, async ({ body, principal, envelope }) => {
      const reading = readResidentId(body.idNumber);
      if (!reading.ok && reading.fault === 'form')
        throw new InvalidInput([
          {
            in: 'body',
            pointer: '/idNumber',
            detail: 'an ID number has 18 characters',
            detailZh: '证件号码应为 18 位',
          },
        ]);
      const key = await documents.personKeys.read(cipher.keyedHash('id-number', reading.number));
      return answer(key?.state?.personId ?? null, principal, envelope);
    }),
  ];
};
