import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import { formatYuan } from '@huji/contracts/shared/money.ts';
import { compareOwed, householdDecider, type OwedItem, type ScheduleFacts } from '@huji/assistance/rules.ts';
import type { AssistanceAction, HouseholdAction, SubsidyMonthsAction } from '../format/story.ts';
import type { Outcome } from './outcome.ts';
import { type Stage, taken } from './stage.ts';

export const playHousehold = (stage: Stage, action: HouseholdAction, on: CivilDate): Outcome => {
  const state = stage.households.get(action.id) ?? householdDecider.initial;
  const children = action.children.map(({ name, stage: school, admitted }) =>
    admitted === undefined
      ? { childId: name, stage: school }
      : { childId: name, stage: school, admittedYear: admitted },
  );
  const command = { type: 'register', householdId: action.id, certificate: action.certificate, children } as const;
  stage.households.set(
    action.id,
    taken(householdDecider.decide(command, state), on).reduce(householdDecider.evolve, state),
  );
  return { outcome: {} };
};

export const playSubsidyMonths = (stage: Stage, { months }: SubsidyMonthsAction): Outcome => {
  for (const month of months) stage.subsidisedMonths.add(month);
  return { outcome: {} };
};

const itemForPeople = ({ householdId, item, childId, period, fen, dueOn }: OwedItem): unknown => ({
  household: householdId,
  item,
  ...(childId === undefined ? {} : { child: childId }),
  period,
  amount: formatYuan(fen),
  due: dueOn,
});

/** Everything due on or before `until` that was not paid before, over all households of the case. */
export const playAssistance = (
  stage: Stage,
  { until }: AssistanceAction,
  on: CivilDate,
  schedule: Omit<ScheduleFacts, 'subsidisedMonths'>,
): Outcome => {
  const facts = { ...schedule, subsidisedMonths: stage.subsidisedMonths };
  const granted: OwedItem[] = [];
  for (const [id, state] of stage.households) {
    const events = taken(householdDecider.decide({ type: 'grant-due', until, facts, grantedOn: on }, state), on);
    stage.households.set(id, events.reduce(householdDecider.evolve, state));
    for (const event of events) if (event.type === 'assistance-granted') granted.push(event.owed);
  }
  return { outcome: granted.sort(compareOwed).map(itemForPeople) };
};
