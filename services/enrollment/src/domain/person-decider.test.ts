import { describe, expect, test } from '@jest/globals';
import { civilDate } from '@huji/contracts/shared/civil-date.ts';
import type { Person, PersonCommand, RecordPerson } from './person.ts';
import { personDecider } from './person-decider.ts';

const RECORD: RecordPerson = {
  type: 'record',
  key: 'k',
  identity: 'i1',
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

  test('a corrected name of the employer that registered the person replaces the sealed text', () => {
    const renamed = { ...RECORD, identity: 'i2', sealed: { name: 's2', idNumber: 'n2', phone: null } };
    expect(after(RECORD, renamed)?.sealed.name).toBe('s2');
  });

  test('a phone that is not stated replaces none', () => {
    const called = { ...RECORD, sealed: { ...RECORD.sealed, phone: 't1' } };
    const renamed = { ...RECORD, identity: 'i2', sealed: { name: 's2', idNumber: 'n2', phone: null } };
    expect(after(called, renamed)?.sealed).toEqual({ name: 's2', idNumber: 'n2', phone: 't1' });
  });

  test('a draft of another employer changes nothing; its submission adds the employer and replaces nothing', () => {
    const other = { ...RECORD, identity: 'i2', sealed: { name: 's2', idNumber: 'n2', phone: null }, employerId: 'e2' };
    expect(after(RECORD, other)).toEqual(after(RECORD));
    const submitted = { type: 'note-submitted', employerId: 'e2' } as const;
    expect(after(RECORD, other, submitted, other, submitted)).toEqual({ ...after(RECORD), employerIds: ['e1', 'e2'] });
    expect(after(submitted)).toBeNull();
  });

  test('cover through another employer hands the name over to it, and older cover does not take it back', () => {
    const covered = (employerId: string, startOn: string) =>
      ({ type: 'note-covered', employerId, startOn: civilDate(startOn) }) as const;
    const renamed = { ...RECORD, identity: 'i2', sealed: { name: 's2', idNumber: 'n2', phone: null } };
    const moved = after(RECORD, covered('e2', '2025-07-01'), { ...renamed, employerId: 'e2' });
    expect(moved).toMatchObject({ sealed: { name: 's2' }, employerIds: ['e2', 'e1'] });
    const again = after(RECORD, covered('e2', '2025-07-01'), covered('e1', '2024-07-01'), renamed);
    expect(again).toMatchObject({ sealed: { name: 's1' }, employerIds: ['e2', 'e1'] });
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
