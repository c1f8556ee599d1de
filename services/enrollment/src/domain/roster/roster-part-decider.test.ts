import { describe, expect, test } from '@jest/globals';
import { civilDate } from '@huji/contracts/shared/civil-date.ts';
import type { RosterPart, RosterPartCommand, RosterPartEvent, SubmissionHeader } from './roster-part.ts';
import { rosterPartDecider } from './roster-part-decider.ts';
import { type KeptRow, partsOf } from './roster-row.ts';

const kept = (rowNo: number): KeptRow => ({
  rowNo,
  line: rowNo,
  key: `key-${String(rowNo)}`,
  identity: 'i',
  personId: null,
  sealed: 'sealed',
  birthOn: civilDate('1985-07-15'),
  sex: 'female',
  category: 'worker',
  relation: 'contract',
  leftOn: null,
  insured: true,
  consent: true,
  plan: 'HM',
  units: 1,
  idFault: false,
});
const STORE: RosterPartCommand = { type: 'store', batchId: 'b', rosterId: 'r', part: 1, rows: [kept(1), kept(2)] };
const HEADER: SubmissionHeader = {
  batchId: 'b',
  version: 1,
  parts: 1,
  employerId: 'e',
  society: 'changchun',
  startOn: civilDate('2025-06-01'),
  submittedOn: civilDate('2025-05-25'),
  size: 10,
  women: 0,
  exclusions: [],
  leftService: [],
};
const IDENTIFY: RosterPartCommand = {
  type: 'identify',
  persons: new Map([
    [1, { personId: 'p1', sealed: null }],
    [2, { personId: 'p2', sealed: null }],
  ]),
};

const run = (...commands: readonly RosterPartCommand[]): { state: RosterPart; events: readonly RosterPartEvent[] } =>
  commands.reduce<{ state: RosterPart; events: readonly RosterPartEvent[] }>(
    ({ state }, command) => {
      const decision = rosterPartDecider.decide(command, state);
      if (!decision.ok) throw new Error(decision.refusal.code);
      return { state: decision.value.reduce(rosterPartDecider.evolve, state), events: decision.value };
    },
    { state: null, events: [] },
  );

describe('a part of a roster', () => {
  test('once identified holds no sealed text, only the person', () => {
    expect(run(STORE, IDENTIFY).state?.rows).toMatchObject([
      { personId: 'p1', sealed: null },
      { personId: 'p2', sealed: null },
    ]);
  });

  test('holds what was typed of people the employer does not cover under their own keys, also when it was sent', () => {
    const identify: RosterPartCommand = {
      type: 'identify',
      persons: new Map([
        [1, { personId: 'p1', sealed: null }],
        [2, { personId: 'p2', sealed: 'under p2' }],
      ]),
    };
    const sealed = (state: RosterPart) => state?.rows.map((row) => row.sealed);
    expect(sealed(run(STORE, identify).state)).toEqual([null, 'under p2']);
    expect(sealed(run(STORE, identify, { type: 'publish', header: HEADER }).state)).toEqual([null, 'under p2']);
  });

  test('is sent with its rows, once per version', () => {
    const { events } = run(STORE, IDENTIFY, { type: 'publish', header: HEADER });
    expect(events).toMatchObject([
      { type: 'published', submission: { part: 1, version: 1, rows: [{ personId: 'p1' }, { personId: 'p2' }] } },
    ]);
    expect(JSON.stringify(events)).not.toContain('key-1');
    expect(
      run(STORE, IDENTIFY, { type: 'publish', header: HEADER }, { type: 'publish', header: HEADER }).events,
    ).toEqual([]);
    const next = { ...HEADER, version: 3 };
    expect(
      run(STORE, IDENTIFY, { type: 'publish', header: HEADER }, { type: 'publish', header: next }).events,
    ).toHaveLength(1);
  });

  test('is not sent before every row has its person', () => {
    expect(() =>
      run(
        STORE,
        { type: 'identify', persons: new Map([[1, { personId: 'p1', sealed: null }]]) },
        { type: 'publish', header: HEADER },
      ),
    ).toThrow('batch_roster_in_progress');
  });

  test('the same content stored again changes nothing, also when it is identified already', () => {
    expect(run(STORE, IDENTIFY, STORE).events).toEqual([]);
    expect(run(STORE, IDENTIFY, IDENTIFY).events).toEqual([]);
  });
});

test.each([
  [0, []],
  [500, [500]],
  [501, [500, 1]],
  [1200, [500, 500, 200]],
])('%i rows make parts of %j', (count, sizes) => {
  expect(
    partsOf(
      Array.from({ length: count }, (_, index) => index),
      500,
    ).map(({ length }) => length),
  ).toEqual(sizes);
});
