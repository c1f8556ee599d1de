import { describe, expect, test } from '@jest/globals';
import { civilDate } from '@huji/contracts/shared/civil-date.ts';
import { type Person, personDecider, personKeyDecider, type RecordPerson } from './person.ts';

const RECORD: RecordPerson = {
  type: 'record',
  key: 'k',
  identity: 'i1',
  sealed: { name: 's1', idNumber: 'n1', phone: null },
  birthOn: civilDate('1985-07-15'),
  sex: 'female',
  employerId: 'e1',
};
const after = (...commands: readonly RecordPerson[]): Person =>
  commands.reduce<Person>((state, command) => {
    const decision = personDecider.decide(command, state);
    return decision.ok ? decision.value.reduce(personDecider.evolve, state) : state;
  }, null);

test('whoever claims an ID number first names its person', () => {
  const first = personKeyDecider.evolve(null, { type: 'claimed', personId: 'p1' });
  expect(personKeyDecider.decide({ type: 'claim', personId: 'p2' }, first)).toEqual({ ok: true, value: [] });
  expect(personKeyDecider.decide({ type: 'claim', personId: 'p1' }, null)).toEqual({
    ok: true,
    value: [{ type: 'claimed', personId: 'p1' }],
  });
});

describe('a person of the register', () => {
  test('the same roster again changes nothing', () => {
    expect(personDecider.decide(RECORD, after(RECORD))).toEqual({ ok: true, value: [] });
  });

  test('a corrected name replaces the sealed text; an unchanged one keeps it when the employer changes', () => {
    const renamed = { ...RECORD, identity: 'i2', sealed: { name: 's2', idNumber: 'n2', phone: null } };
    expect(after(RECORD, renamed)?.sealed.name).toBe('s2');
    const moved = after(RECORD, { ...RECORD, sealed: { name: 's3', idNumber: 'n3', phone: null }, employerId: 'e2' });
    expect(moved).toMatchObject({ sealed: { name: 's1' }, employerIds: ['e1', 'e2'] });
    expect(after(RECORD, { ...RECORD, employerId: 'e2' }, RECORD)?.employerIds).toEqual(['e2', 'e1']);
  });

  test('birth date and sex are those of the first record; a faulty row does not move them', () => {
    expect(after(RECORD, { ...RECORD, identity: 'i2', birthOn: civilDate('1990-01-01'), sex: 'male' })).toMatchObject({
      birthOn: '1985-07-15',
      sex: 'female',
    });
  });
});
