import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import { formatYuan } from '@huji/contracts/shared/money.ts';
import { present } from '@huji/contracts/shared/present.ts';
import { compareOwed, type OwedItem, type ScheduleFacts } from '@huji/assistance/rules.ts';
import type { AssistanceAction, HouseholdAction, SubsidyMonthsAction } from '../format/story.ts';
import type { Outcome } from './outcome.ts';
import type { Stage } from './stage.ts';

export const playHousehold = (stage: Stage, { id, certificate, children }: HouseholdAction): Outcome => {
  stage.households.obey(id, {
    type: 'register',
    householdId: id,
    certificate,
    children: children.map(({ name, stage: school, admitted }) =>
      present({ childId: name, stage: school, admittedYear: admitted }),
    ),
  });
  return { outcome: {} };
};

export const playSubsidyMonths = (stage: Stage, { months }: SubsidyMonthsAction): Outcome => {
  for (const month of months) stage.subsidisedMonths.add(month);
  return { outcome: {} };
};

const itemForPeople = ({ householdId, item, childId, period, fen, dueOn }: OwedItem): unknown =>
  present({ household: householdId, item, child: childId, period, amount: formatYuan(fen), due: dueOn });

/** Everything due on or before `until` that was not paid before, over all households of the case. */
export const playAssistance = (
  { households, granted, subsidisedMonths }: Stage,
  { until }: AssistanceAction,
  on: CivilDate,
  schedule: Omit<ScheduleFacts, 'subsidisedMonths'>,
): Outcome => {
  const facts = { ...schedule, subsidisedMonths };
  for (const [id] of households.entries()) households.obey(id, { type: 'grant-due', until, facts, grantedOn: on });
  return { outcome: granted.splice(0).sort(compareOwed).map(itemForPeople) };
};
