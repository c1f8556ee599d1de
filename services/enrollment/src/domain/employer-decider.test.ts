import { describe, expect, test } from '@jest/globals';
import { civilDate } from '@huji/contracts/shared/civil-date.ts';
import { isActingClerk } from '@huji/contracts/enrollment/acting-clerk.ts';
import { announceEmployer } from './employer-announcements.ts';
import type { Employer, EmployerCommand, RegisteredEmployer } from './employer.ts';
import { employerDecider } from './employer-decider.ts';

const { decide, evolve, initial } = employerDecider;
const ON = civilDate('2025-06-01');
const FACTS = { name: '长春第一机床厂', group: null, dispatch: null };
const REGISTER: EmployerCommand = {
  type: 'register',
  uscc: '91320214MA1WF1X02B',
  society: 'changchun',
  facts: FACTS,
  clerk: 'clerk-1',
  pooledUnits: null,
  on: civilDate('2025-05-01'),
  by: { subject: 'clerk-1' },
};

const after = (...commands: readonly EmployerCommand[]): Employer =>
  commands.reduce<Employer>((state, command) => {
    const decision = decide(command, state);
    if (!decision.ok) throw new Error(decision.refusal.code);
    return decision.value.reduce(evolve, state);
  }, initial);
const refusal = (command: EmployerCommand, state: Employer): string | null => {
  const decision = decide(command, state);
  return decision.ok ? null : decision.refusal.code;
};
const registered = after(REGISTER) as RegisteredEmployer;
const acts = ({ clerk }: RegisteredEmployer, subject: string, { named }: { readonly named: boolean }): boolean =>
  isActingClerk({ subject, roles: ['clerk'], employerIds: named ? ['employer-1'] : [] }, 'employer-1', clerk);

describe('an employer', () => {
  test('is registered once', () => {
    expect(refusal(REGISTER, registered)).toBe('employer_registered_already');
    expect(refusal({ type: 'offer-hand-over', to: 'x' }, initial)).toBe('employer_unknown');
  });

  test('passes from one clerk to the next only when the next one accepts', () => {
    const offered = after(REGISTER, { type: 'offer-hand-over', to: 'clerk-2' }) as RegisteredEmployer;
    expect(acts(offered, 'clerk-1', { named: false })).toBe(true);
    expect(acts(offered, 'clerk-2', { named: true })).toBe(false);
    expect(refusal({ type: 'accept-hand-over', by: 'clerk-3' }, offered)).toBe('employer_hand_over_not_offered');
    const accepted = after(
      REGISTER,
      { type: 'offer-hand-over', to: 'clerk-2' },
      { type: 'accept-hand-over', by: 'clerk-2' },
    ) as RegisteredEmployer;
    expect(accepted).toMatchObject({ clerk: 'clerk-2', offeredTo: null });
    expect(acts(accepted, 'clerk-1', { named: true })).toBe(false);
    expect(decide({ type: 'accept-hand-over', by: 'clerk-2' }, accepted)).toEqual({ ok: true, value: [] });
  });

  test('without a bound clerk is served by those whose token names it', () => {
    const unbound = after({ ...REGISTER, clerk: null }) as RegisteredEmployer;
    expect(acts(unbound, 'a', { named: true })).toBe(true);
    expect(acts(unbound, 'a', { named: false })).toBe(false);
  });

  test('the same facts again change nothing', () => {
    expect(decide({ type: 'revise', facts: FACTS, on: ON }, registered)).toEqual({ ok: true, value: [] });
    expect(
      after(REGISTER, { type: 'revise', facts: { ...FACTS, dispatch: { hasUnion: true } }, on: ON }),
    ).toMatchObject({
      dispatch: { hasUnion: true },
      name: FACTS.name,
    });
  });

  test('under another name says so, and not which', () => {
    const told = (facts: typeof FACTS) => {
      const decided = decide({ type: 'revise', facts, on: ON }, registered);
      if (!decided.ok) throw new Error(decided.refusal.code);
      return decided.value.flatMap((event) => announceEmployer(event, 'e1', decided.value.reduce(evolve, registered)));
    };
    expect(told({ ...FACTS, name: '长春机床集团' })).toEqual([
      { type: 'registered-name-changed', data: { ownerId: 'e1', owner: 'employer', changedOn: ON } },
    ]);
    expect(told({ ...FACTS, group: null })).toEqual([]);
  });

  test('as a pooled union waits for the approval of the association', () => {
    const units = [{ uscc: '12320200466294813X', name: '甲', staff: 6 }];
    const pooled = after({ ...REGISTER, pooledUnits: units });
    expect(pooled?.pooling).toEqual({ units, state: 'requested', reason: null });
    const approved = after(
      { ...REGISTER, pooledUnits: units },
      { type: 'decide-pooling', approved: true, reason: '同意' },
    );
    expect(approved?.pooling).toMatchObject({ state: 'approved', reason: '同意' });
    expect(refusal({ type: 'decide-pooling', approved: true, reason: '' }, registered)).toBe(
      'employer_pooling_not_requested',
    );
  });
});
