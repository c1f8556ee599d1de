import { readDuties as contract } from '@huji/contracts/enrollment/duties-http.ts';
import { type Duties, takersOf } from '@huji/contracts/shared/duties.ts';
import type { Role } from '@huji/contracts/shared/roles.ts';
import { SURFACES } from '@huji/contracts/surfaces.ts';
import { type BoundOperation, handle } from '@huji/chassis/http/operation-router.ts';
import type { Parts } from '../use-cases/parts.ts';

const OF_OTHERS: readonly Role[] = ['member', 'clerk', 'service'];

/** Every operation that somebody of the office takes. */
const OFFICE_OPERATIONS = SURFACES.flatMap(({ operations }) => operations).flatMap(({ operationId, allow }) => {
  const roles = allow === 'public' ? [] : allow.filter((role) => !OF_OTHERS.includes(role));
  return roles.length === 0 ? [] : [{ operationId, roles }];
});

const operationsOf = (duties: Duties): Record<string, Role[]> =>
  Object.fromEntries(
    OFFICE_OPERATIONS.map(({ operationId, roles }) => [operationId, [...takersOf(duties, operationId, roles)]]),
  );

export const bindReadDuties = ({ duties }: Parts): BoundOperation =>
  handle(contract, ({ query: { on }, envelope }) => {
    const found = duties.inForce(on ?? envelope.on);
    const { effectiveFrom: effectiveOn, ...rest } = found;
    return Promise.resolve({ body: { ...rest, operations: operationsOf(found), effectiveOn } });
  });
