import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { civilDate } from '@huji/contracts/shared/civil-date.ts';
import { fen } from '@huji/contracts/shared/money.ts';
import { AssistanceRulebookSchema } from '@huji/contracts/rulebooks/assistance-rulebook.ts';
import { type HouseholdCommand, householdDecider, type HouseholdState } from './household-decider.ts';

const file = new URL('../../../../contracts/rulebooks/wuxi-assistance/2020-01-01.yaml', import.meta.url);
const facts = {
  book: AssistanceRulebookSchema.parse(parse(readFileSync(file, 'utf8'))),
  calendar: { isWorkingDay: () => true, springFestivals: [] },
  subsidisedMonths: new Set<string>(),
};
const day = civilDate('2020-09-01');
const register = (
  from: string,
  to: string,
  children: Extract<HouseholdCommand, { type: 'register' }>['children'] = [],
) =>
  ({
    type: 'register',
    householdId: 'H1',
    certificate: { from: civilDate(from), to: civilDate(to) },
    children,
  }) as const;
const grant = (until: string): HouseholdCommand => ({
  type: 'grant-due',
  until: civilDate(until),
  facts,
  grantedOn: civilDate(until),
});
const play = (commands: readonly HouseholdCommand[], from: HouseholdState = householdDecider.initial): HouseholdState =>
  commands.reduce((state, command) => {
    const result = householdDecider.decide(command, state);
    if (!result.ok) throw new Error(result.refusal.code);
    return result.value.reduce(householdDecider.evolve, state);
  }, from);

describe('a household', () => {
  test('is granted an item once', () => {
    const once = play([register('2020-01-01', '2020-12-31'), grant('2020-04-15')]);
    expect(once.granted).toEqual(['living:2020-Q1', 'medical:2020', 'living:2020-Q2']);
    expect(play([grant('2020-04-15'), grant('2020-01-15')], once)).toEqual(once);
  });

  test('keeps its earlier certificates and its children when it is registered again', () => {
    const a = { childId: 'A', stage: 'senior' } as const;
    const b = { childId: 'B', stage: 'compulsory' } as const;
    const state = play([
      register('2020-01-01', '2020-03-31', [a, b]),
      register('2020-06-01', '2020-12-31', [{ ...a, stage: 'university', admittedYear: 2020 }]),
      register('2020-06-01', '2020-12-31'),
    ]);
    expect(state.household).toEqual({
      householdId: 'H1',
      certificates: [
        { from: '2020-01-01', to: '2020-03-31' },
        { from: '2020-06-01', to: '2020-12-31' },
      ],
      children: [b, { childId: 'A', stage: 'university', admittedYear: 2020 }],
    });
  });

  test('that is not registered is refused', () => {
    expect(householdDecider.decide(grant('2020-04-15'), householdDecider.initial)).toMatchObject({
      refusal: { code: 'household_unknown' },
    });
  });

  const student = { childId: 'A', stage: 'university', admittedYear: 2020 } as const;
  const pupil = { childId: 'B', stage: 'senior', admittedYear: 2020 } as const;
  const ticket = (claim: Partial<{ childId: string; travelOn: string; ticketClass: string }>): HouseholdCommand => {
    const { childId = 'A', travelOn = day, ticketClass = 'second' } = claim;
    return {
      type: 'grant-ticket',
      claim: { childId, travelOn: civilDate(travelOn), ticketClass, fen: fen(32050) },
      facts,
      grantedOn: day,
    };
  };

  test.each<[string, HouseholdCommand, string]>([
    ['a child of another stage', ticket({ childId: 'B' }), 'student_not_new'],
    ['an unknown child', ticket({ childId: 'C' }), 'student_not_new'],
    ['another year than that of admission', ticket({ travelOn: '2021-09-01' }), 'student_not_new'],
    ['first class', ticket({ ticketClass: 'first' }), 'ticket_class_exceeded'],
    ['a day of travel without a certificate', ticket({ travelOn: '2020-10-01' }), 'certificate_missing'],
  ])('is refused the fare for %s', (_case, command, code) => {
    const state = play([register('2020-01-01', '2020-09-30', [student, pupil])]);
    expect(householdDecider.decide(command, state)).toMatchObject({ ok: false, refusal: { code } });
  });

  test('is granted the actual fare of a new student once', () => {
    const state = play([register('2020-01-01', '2020-09-30', [student]), ticket({})]);
    expect(state.granted).toEqual(['new-student-ticket:2020:A']);
    expect(householdDecider.decide(ticket({}), state)).toMatchObject({ refusal: { code: 'ticket_paid_before' } });
  });
});
