import { expect, test } from '@jest/globals';
import { civilDate } from '@huji/contracts/shared/civil-date.ts';
import type { HeldUpRow } from '../domain/roster/roster-leaves.ts';
import { PART_ROWS } from '../domain/roster/roster-part.ts';
import type { ReadRow } from '../domain/roster/roster-row.ts';
import { compareRoster } from './compare-roster.ts';
import type { Parts } from './parts.ts';

const LINES = PART_ROWS * 3;

const rowAt = (line: number): ReadRow => ({
  ...{ rowNo: line, line, name: `职工${String(line)}`, idNumber: String(line), phone: null, sex: 'male' },
  ...{ birthOn: civilDate('1985-03-10'), category: 'worker', relation: 'contract', leftOn: null },
  ...{ insured: true, consent: true, plan: 'HM', units: 1, idFault: false },
});
const heldUpAt = (line: number): HeldUpRow => ({ line, name: `职工${String(line)}`, phone: null, certainNumber: '1' });
const linesOf = <Row>(at: (line: number) => Row): readonly Row[] =>
  Array.from({ length: LINES }, (_, index) => at(index + 1));

/** The most hashes that are made before others have their turn. */
const hashesInOneTurn = async (input: {
  readonly rows?: readonly ReadRow[];
  readonly heldUp?: readonly HeldUpRow[];
}) => {
  let most = 0;
  let inThisTurn = 0;
  let isOver = false;
  const count = (): void => {
    inThisTurn = 0;
    if (!isOver) setImmediate(count);
  };
  setImmediate(count);
  const nobody = { readMany: () => Promise.resolve([]) };
  const cipher = {
    keyedHash: (_kind: string, text: string) => {
      inThisTurn += 1;
      most = Math.max(most, inThisTurn);
      return text;
    },
    formerHashes: () => [],
  };
  const documents = { personKeys: nobody, persons: nobody };
  const parts = { cipher, documents, plansOnSale: () => null } as unknown as Parts;
  const batch = {
    employerId: 'e',
    society: 'changchun',
    startOn: '2025-07-01',
    roster: null,
    asked: null,
    agreed: null,
  } as never;
  await compareRoster(parts, { batchId: 'b', batch, rows: [], heldUp: [], findings: [], notes: [], ...input });
  isOver = true;
  return most;
};

test('a long roster lets others have their turn, whether its rows are sound or held up', async () => {
  const hashesOfRow = 2;
  const most = hashesOfRow * PART_ROWS;
  expect(await hashesInOneTurn({ rows: linesOf(rowAt) })).toBe(most);
  expect(await hashesInOneTurn({ heldUp: linesOf(heldUpAt) })).toBe(most);
});
