import { expect, test } from '@jest/globals';
import { readDuties } from '@huji/chassis/duties/duties.ts';
import { civilDate } from '@huji/contracts/shared/civil-date.ts';
import { SURFACES } from '@huji/contracts/surfaces.ts';

const operations = new Map(
  SURFACES.flatMap((surface) => surface.operations.map((operation) => [operation.operationId, operation] as const)),
);

test.each(Object.entries(readDuties().inForce(civilDate('2100-01-01')).steps))(
  'the step %s is an operation, and its roles are roles that the operation is open to',
  (step, roles) => {
    const allow = operations.get(step)?.allow ?? [];
    expect(allow).toEqual(expect.arrayContaining([...roles]));
  },
);
