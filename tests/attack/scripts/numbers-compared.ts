import { isDeepStrictEqual } from 'node:util';
import { sampleResidentId } from '@huji/all-in-one/sample/identity.ts';
import { sampleOffice } from '@huji/all-in-one/sample/office.ts';
import { CLERK, SUPERVISOR } from '@huji/all-in-one/sample/people.ts';
import { submitClaim } from '@huji/contracts/claim-adjudication/claim-http.ts';
import { declareHeadcount, openBatch, submitBatch, withdrawBatch } from '@huji/contracts/enrollment/batch-http.ts';
import { listEmployers } from '@huji/contracts/enrollment/employer-http.ts';
import { listRosterFindings, listRows, replaceRoster } from '@huji/contracts/enrollment/roster-http.ts';
import { addDays, civilDate } from '@huji/contracts/shared/civil-date.ts';
import { aStay } from '../../journeys/journey-office.ts';
import { type Attack, type AttackedOffice, type Tried, tryTo } from '../attack.ts';
import { aKey, claimInReview } from '../things.ts';
import { draftOf, STRANGER, unchanged } from './numbers-typed.ts';

const covered = (at: number) => sampleOffice('small').employers[0]!.staff[at]!;
/** Nobody has this number; its form is right. */
const nobody = () => sampleResidentId(civilDate('1985-03-15'), 'female', 431);

const NAME = '某某';

/** What is told of one row, without what the clerk typed and where it stands. */
const toldOf = (rows: readonly object[], at: number): object => {
  const { rowNo: _rowNo, line: _line, idNumber: _idNumber, ...told } = rows[at] as Record<string, unknown>;
  return told;
};

/** Of a member of somebody else and of nobody, the same is told: no field more, and no other word. */
const alike = (of: string, rows: readonly object[]): Tried => {
  const isAlike = rows.length === 2 && isDeepStrictEqual(toldOf(rows, 0), toldOf(rows, 1));
  return { status: 200, code: isAlike ? 'told alike' : 'told apart', kept: of, through: !isAlike };
};

const bothTyped = () => [
  { name: NAME, idNumber: covered(4).idNumber },
  { name: NAME, idNumber: nobody() },
];

/** Of what a submission says, that it says nothing about anybody else: who they are, and by whom they are covered. */
const secretsOf = (): readonly string[] => {
  const { name } = covered(4);
  const { name: employer, uscc } = sampleOffice('small').employers[0]!;
  return [name, employer, uscc, 'phone', 'birth'];
};

/** A draft of the employer whose members they are. */
const ownDraft = async (
  { desk, today }: AttackedOffice,
  rows: readonly { readonly name: string; readonly idNumber: string }[],
): Promise<string> => {
  const { uscc } = sampleOffice('small').employers[0]!;
  const { employers } = await desk.call(SUPERVISOR, listEmployers, { query: { uscc } });
  const opening = { employerId: employers[0]!.employerId, startOn: addDays(today, 30) };
  const { batchId } = await desk.call(CLERK, openBatch, { key: aKey(), body: opening });
  const params = { batchId };
  await desk.call(CLERK, declareHeadcount, { params, key: aKey(), body: { size: 5 } });
  const typed = rows.map((row) => ({ ...row, plan: 'HM', consent: true, insured: true }));
  await desk.call(CLERK, replaceRoster, { params, query: {}, key: aKey(), body: { rows: typed } });
  await desk.drain();
  return batchId;
};

export const numbersCompared: readonly Attack[] = [
  {
    line: 7,
    who: 'clerk-2',
    what: 'looks in a preview whether a number is that of a member',
    expects: 'told alike',
    play: async (office) => {
      const params = { batchId: await draftOf(office, [{ name: NAME, idNumber: covered(5).idNumber }]) };
      const rows = bothTyped().map((row) => ({ ...row, plan: 'HM', consent: true, insured: true }));
      const asked = { params, query: { preview: 'true' as const }, key: aKey(), body: { rows } };
      const { changes } = await office.desk.call(STRANGER, replaceRoster, asked);
      return alike(
        'the preview',
        changes.filter(({ type }) => type === 'join').map(({ foreseen: _, ...change }) => change),
      );
    },
  },
  {
    line: 7,
    who: 'clerk-2',
    what: 'looks in a draft whether a number is that of a member',
    expects: 'told alike',
    play: async (office) => {
      const params = { batchId: await draftOf(office, bothTyped()) };
      const query = { of: 'draft' as const, limit: 200 };
      return alike('the draft', (await office.desk.call(STRANGER, listRows, { params, query })).rows);
    },
  },
  {
    line: 7,
    who: 'clerk-2',
    what: 'looks in what is wrong with a draft whether a number is that of a member',
    expects: 'told alike',
    play: async (office) => {
      const params = { batchId: await draftOf(office, bothTyped()) };
      const { findings } = await office.desk.call(STRANGER, listRosterFindings, { params, query: {} });
      const through = findings.length > 0;
      return { status: 200, code: through ? 'told apart' : 'told alike', kept: 'the findings', through };
    },
  },
  {
    line: 7,
    who: 'clerk-2',
    what: 'submits the number of a member of somebody else to learn of whom and by whom',
    expects: 'masked',
    play: async (office) => {
      const params = { batchId: await draftOf(office, bothTyped()) };
      await office.desk.call(STRANGER, submitBatch, { params, key: aKey(), body: {} });
      await office.desk.drain();
      const { rows } = await office.desk.call(STRANGER, listRows, { params, query: { limit: 200 } });
      const told = JSON.stringify(rows);
      const shown = secretsOf().filter((secret) => told.includes(secret));
      const through = rows.length !== 2 || shown.length > 0;
      return { status: 200, code: through ? 'shown' : 'masked', kept: 'who they are, and by whom covered', through };
    },
  },
  {
    line: 7,
    who: 'clerk',
    what: 'renames an own covered member by a draft that is withdrawn',
    expects: 'unchanged',
    play: (office) => {
      const { idNumber } = covered(6);
      return unchanged(office, idNumber, async () => {
        const batchId = await ownDraft(office, [{ name: '改名', idNumber }]);
        await office.desk.call(CLERK, withdrawBatch, { params: { batchId }, key: aKey(), body: {} });
      });
    },
  },
  {
    line: 7,
    who: 'clerk-2',
    what: 'files a claim for a member of somebody else',
    expects: 'forbidden',
    play: async (office) => {
      const { personId } = await claimInReview(office);
      const stay = aStay(addDays(office.today, -10), addDays(office.today, -5), `STRANGER-${aKey().slice(0, 8)}`);
      const body = { ...stay, personId, consent: { givenOn: office.today, how: 'signed' as const } };
      const nothing = { what: 'nothing is filed', read: () => Promise.resolve(null) };
      return tryTo(office, { by: STRANGER, watched: nothing }, submitClaim, { key: aKey(), body });
    },
  },
];
