import { forbidden } from '@huji/chassis/http/refused.ts';
import type { Principal } from '@huji/contracts/shared/roles.ts';
import type { Parts } from '../use-cases/parts.ts';
import { type KnownPerson, readPerson } from '../use-cases/read-person.ts';
import { maySeePerson } from './person.access.ts';

/** The caller in the register. @throws Refused where the sign-in names nobody of it · PersonErased */
export const ownPerson = async (parts: Parts, principal: Principal): Promise<KnownPerson> => {
  const { personId } = principal;
  if (personId === undefined) throw forbidden('the sign-in names no person of the register');
  return readPerson(parts, { personId, maySee: maySeePerson(parts, principal) });
};
