import { describe, expect, test } from '@jest/globals';
import { civilDate } from '@huji/contracts/shared/civil-date.ts';
import { announcePerson } from './person-announcements.ts';
import { isCoveredThrough, type Person, type PersonCommand, type RecordPerson } from './person.ts';
import { personDecider } from './person-decider.ts';

const RECORD: RecordPerson = {
  type: 'record',
  key: 'k',
  identity: 'i1',
  nameHash: 'n1',
  sealed: { name: 's1', idNumber: 'n1', phone: null },
  birthOn: civilDate('1985-07-15'),
  sex: 'female',
  employerId: 'e1',
};
const after = (...commands: readonly PersonCommand[]): Person =>
  commands.reduce<Person>((state, command) => {
    const decision = personDecider.decide(command, state);
    return decision.ok ? decision.value.reduce(personDecider.evolve, state) : state;
  }, null);

describe('a person of the register', () => {
  test('the same roster again changes nothing', () => {
    expect(personDecider.decide(RECORD, after(RECORD))).toEqual({ ok: true, value: [] });
  });

  const change = { id: 'c2', identity: 'i2', sealed: { name: 's2', phone: 't2' }, proposedOn: civilDate('2025-05-25') };
  const renamed: RecordPerson = {
    ...RECORD,
    identity: 'i2',
    sealed: { name: 's2', idNumber: 'n2', phone: null },
    change,
  };

  test.each(['e1', 'e2'])('no submission replaces a name or phone, not even that of the holder (%s)', (employerId) => {
    const state = after(RECORD, { ...renamed, employerId });
    expect(state).toMatchObject({ identity: 'i1', sealed: RECORD.sealed });
    expect(state?.changes).toEqual([{ ...change, no: 1, employerId, state: 'proposed' }]);
    expect(after(RECORD, { ...renamed, employerId }, { ...renamed, employerId })).toEqual(state);
  });

  const CONFIRM = {
    type: 'confirm-change',
    changeId: 'c2',
    renames: true,
    nameHash: 'n2',
    on: civilDate('2025-06-01'),
  } as const;

  test('a change stands when the person or the office confirms it, once', () => {
    const state = after(RECORD, renamed, CONFIRM);
    expect(state).toMatchObject({ identity: 'i2', sealed: { name: 's2', idNumber: 'n1', phone: 't2' }, changes: [] });
    const again = personDecider.decide(CONFIRM, state);
    expect(again).toMatchObject({ ok: false, refusal: { code: 'person_change_unknown' } });
    expect(personDecider.decide(CONFIRM, null)).toMatchObject({ ok: false });
  });

  test('another name is said, with whose and since when, and never the name; another phone is not', () => {
    const told = (command: PersonCommand) => {
      const decided = personDecider.decide(command, after(RECORD, renamed));
      return decided.ok ? decided.value.flatMap((event) => announcePerson(event, 'p1')) : [];
    };
    expect(told(CONFIRM)).toEqual([
      { type: 'registered-name-changed', data: { ownerId: 'p1', owner: 'person', changedOn: '2025-06-01' } },
    ]);
    expect(told({ ...CONFIRM, renames: false })).toEqual([]);
    expect(told({ type: 'refuse-change', changeId: 'c2' })).toEqual([]);
    expect(told(renamed)).toEqual([]);
  });

  test('a change that was refused changes nothing and is not proposed again by that employer', () => {
    const refused = after(RECORD, renamed, { type: 'refuse-change', changeId: 'c2' });
    expect(refused).toMatchObject({ identity: 'i1', changes: [{ state: 'refused' }] });
    expect(after(RECORD, renamed, { type: 'refuse-change', changeId: 'c2' }, renamed)).toEqual(refused);
  });

  test('of one employer the latest proposal stands, and many are bounded', () => {
    const later = { ...renamed, change: { ...change, id: 'c3', identity: 'i3' } };
    expect(after(RECORD, renamed, later)?.changes).toMatchObject([{ id: 'c3' }]);
    const many = Array.from({ length: 30 }, (_, index) => ({ ...renamed, employerId: `x${String(index)}` }));
    expect(after(RECORD, ...many)?.changes).toHaveLength(20);
  });

  test('a number of a change is never given twice, also where it is gone', () => {
    const later = { ...renamed, change: { ...change, id: 'c3', identity: 'i3' } };
    const [first, second] = [after(RECORD, renamed), after(RECORD, renamed, CONFIRM, later)];
    expect([first, second].map((person) => person?.changes?.map(({ id, no }) => [id, no]))).toEqual([
      [['c2', 1]],
      [['c3', 2]],
    ]);
  });

  test('a submission adds the employer; only cover lets it be told who the person is', () => {
    const submitted = { type: 'note-submitted', employerId: 'e2' } as const;
    const state = after(RECORD, submitted, submitted);
    expect(state).toEqual({ ...after(RECORD), employerIds: ['e1', 'e2'] });
    expect(state && ['e1', 'e2'].map((id) => isCoveredThrough(state, id))).toEqual([false, false]);
    expect(after(submitted)).toBeNull();
  });

  test('cover makes its employer the holder, and older cover does not take it back', () => {
    const covered = (employerId: string, startOn: string) =>
      ({ type: 'note-covered', employerId, startOn: civilDate(startOn) }) as const;
    const state = after(RECORD, covered('e2', '2025-07-01'), covered('e1', '2024-07-01'));
    expect(state).toMatchObject({ employerIds: ['e2', 'e1'], coveredThrough: ['e2', 'e1'] });
    expect(state && ['e1', 'e2', 'e3'].map((id) => isCoveredThrough(state, id))).toEqual([true, true, false]);
  });

  test('who was stored before there was a list is told to the holder of the cover alone', () => {
    const { coveredThrough: _, ...before } = {
      ...after(RECORD, { type: 'note-covered', employerId: 'e2', startOn: civilDate('2025-07-01') })!,
    };
    expect(['e1', 'e2'].map((id) => isCoveredThrough(before, id))).toEqual([false, true]);
  });

  test('keeps its holder and the latest of many employers', () => {
    const many = Array.from(
      { length: 30 },
      (_, index) => ({ type: 'note-submitted', employerId: `x${String(index)}` }) as const,
    );
    const { employerIds = [] } = after(RECORD, ...many) ?? {};
    expect([employerIds.length, employerIds[0], employerIds.at(-1)]).toEqual([20, 'e1', 'x29']);
  });

  test('birth date and sex are those of the first record; a faulty row does not move them', () => {
    expect(after(RECORD, { ...RECORD, identity: 'i2', birthOn: civilDate('1990-01-01'), sex: 'male' })).toMatchObject({
      birthOn: '1985-07-15',
      sex: 'female',
    });
  });
});
