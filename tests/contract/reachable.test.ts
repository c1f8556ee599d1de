import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { SURFACES } from '@huji/contracts/surfaces.ts';
import { readProblems } from '@huji/chassis/http/problem-registry.ts';
import { bindingsOf, isRaisedIn, raises, saidByOperation } from './raised-codes.ts';

/** What another service's refusal is passed on as: nobody here raises it. */
const PASSED_ON: Readonly<Record<string, readonly string[]>> = {
  previewParticipation: ['society_unknown'],
};

/** What came of long work is told later: these pass on what stopped it, as the operation that began it would have said at once. */
const TOLD_LATER: Readonly<Record<string, string>> = {
  readRosterUpload: 'replaceRosterFile',
  listRosterUploadChanges: 'replaceRosterFile',
  listRosterUploadFindings: 'replaceRosterFile',
  readRegisterImport: 'importRegister',
};

const SERVICES = SURFACES.map(({ service, operations }) => ({ service, operations, bindings: bindingsOf(service) }));
const NAMED = SERVICES.flatMap(({ operations, bindings }) =>
  operations.flatMap((operation) => {
    const file = bindings.get(operation.operationId);
    return file === undefined ? [] : [{ operationId: operation.operationId, problems: operation.problems ?? [], file }];
  }),
);

/** By the code behind the operation itself, or behind the one whose outcome it tells. */
const isRaised = (operationId: string, file: string, code: string): boolean => {
  const began = NAMED.find((other) => other.operationId === TOLD_LATER[operationId]);
  const places = [{ operationId, file }, ...(began === undefined ? [] : [began])];
  return places.some((place) => raises(saidByOperation(place.operationId, place.file), code));
};

describe('a code that an operation names', () => {
  test('is raised by the code behind it, for every operation of every service', () => {
    expect(NAMED.length).toBeGreaterThan(100);
    const dead = NAMED.flatMap(({ operationId, problems, file }) =>
      problems
        .filter((code) => !(PASSED_ON[operationId] ?? []).includes(code) && !isRaised(operationId, file, code))
        .map((code) => `${operationId}: ${code}`),
    );
    expect(dead).toEqual([]);
  });

  test('is `person_erased` where its code opens what is sealed under the key of a person, and nowhere else', () => {
    const [opening, naming] = [
      NAMED.filter(({ operationId, file }) => saidByOperation(operationId, file).opensPersons),
      NAMED.filter(({ problems }) => problems.includes('person_erased')),
    ].map((all) => all.map(({ operationId }) => operationId).sort());
    expect(opening?.length).toBeGreaterThan(50);
    expect(naming).toEqual(opening);
  });

  test('and that another service raises is named there too', () => {
    const elsewhere = Object.entries(PASSED_ON).flatMap(([operationId, codes]) =>
      codes.filter(
        (code) => !NAMED.some((other) => other.operationId !== operationId && other.problems.includes(code)),
      ),
    );
    expect(elsewhere).toEqual([]);
  });
});

test('every registered code is raised somewhere in the services', () => {
  const chassis = readdirSync('services/chassis/src', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && !name.startsWith('testing/'))
    .map((name) => join('services/chassis/src', name));
  const files = [...chassis, ...NAMED.map(({ file }) => file)];
  const never = Object.keys(readProblems()).filter((code) => !files.some((file) => isRaisedIn(file, code)));
  expect(never).toEqual([]);
});

test('what is not raised is found', () => {
  const file = bindingsOf('payout').get('makePayoutBatch') ?? '';
  const raised = (code: string): boolean => raises(saidByOperation('makePayoutBatch', file), code);
  expect(raised('payout_batch_not_ready')).toBe(true);
  expect(raised('roster_file_damaged')).toBe(false);
  // Of the same service, and of no collection that it takes.
  expect(raised('bank_exception_resolved')).toBe(false);
  // Of a collection that it takes, and of commands that it does not give.
  expect(raised('order_not_returned')).toBe(false);
});
