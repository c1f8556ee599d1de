import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import { type Decider, ok, refuse, type Result } from '@huji/contracts/shared/decider.ts';
import type { Fen } from '@huji/contracts/shared/money.ts';
import {
  type Certificate,
  type Child,
  grantKey,
  holdsCertificateOn,
  type Household,
  type OwedItem,
} from './household.ts';
import { owedItems, type ScheduleFacts } from './household-schedule.ts';

/** Why the programme says no. Nobody asks it over HTTP yet, so none of these is a registered problem. */
export type HouseholdRefusal =
  'household_unknown' | 'certificate_missing' | 'student_not_new' | 'ticket_class_exceeded' | 'ticket_paid_before';

/** The document that guards "each item once": the household with the keys of everything it was granted. */
export interface HouseholdState {
  readonly household: Household | null;
  readonly granted: readonly string[];
}

export interface TicketClaim {
  readonly childId: string;
  readonly travelOn: CivilDate;
  readonly ticketClass: string;
  readonly fen: Fen;
}

export type HouseholdCommand =
  /** Also for a later certificate and for children who change school. */
  | {
      readonly type: 'register';
      readonly householdId: string;
      readonly certificate: Certificate;
      readonly children: readonly Child[];
    }
  /** Grants everything due on or before `until` that was not granted before. */
  | {
      readonly type: 'grant-due';
      readonly until: CivilDate;
      readonly facts: ScheduleFacts;
      readonly grantedOn: CivilDate;
    }
  | {
      readonly type: 'grant-ticket';
      readonly claim: TicketClaim;
      readonly facts: ScheduleFacts;
      readonly grantedOn: CivilDate;
    };

export type HouseholdEvent =
  | { readonly type: 'household-registered'; readonly household: Household }
  | { readonly type: 'assistance-granted'; readonly owed: OwedItem; readonly grantedOn: CivilDate }
  | {
      readonly type: 'ticket-granted';
      readonly grantId: string;
      readonly claim: TicketClaim;
      readonly clause: string;
      readonly grantedOn: CivilDate;
    };

type Events = readonly HouseholdEvent[];

const register = (command: Extract<HouseholdCommand, { type: 'register' }>, state: HouseholdState): Events => {
  const { householdId, certificate, children } = command;
  const known = state.household?.certificates ?? [];
  const isKnown = known.some(({ from, to }) => from === certificate.from && to === certificate.to);
  const stays = (state.household?.children ?? []).filter(
    (old) => !children.some((child) => child.childId === old.childId),
  );
  const certificates = isKnown ? known : [...known, certificate];
  return [
    { type: 'household-registered', household: { householdId, certificates, children: [...stays, ...children] } },
  ];
};

const grantTicket = (
  { claim, facts, grantedOn }: Extract<HouseholdCommand, { type: 'grant-ticket' }>,
  household: Household,
  granted: readonly string[],
): Result<Events, HouseholdRefusal> => {
  const rule = facts.book.onClaim['new-student-ticket'];
  const child = household.children.find(({ childId }) => childId === claim.childId);
  const year = Number(claim.travelOn.slice(0, 4));
  if (child === undefined || child.admittedYear !== year || !rule.stages.includes(child.stage))
    return refuse('student_not_new', 'the fare is for a child admitted that year');
  if (!rule.classes.includes(claim.ticketClass)) return refuse('ticket_class_exceeded', 'second class at most');
  if (!holdsCertificateOn(household, claim.travelOn))
    return refuse('certificate_missing', 'no certificate is valid on the day of travel');
  const grantId = grantKey({ item: 'new-student-ticket', period: String(year), childId: claim.childId });
  if (granted.includes(grantId)) return refuse('ticket_paid_before', 'the fare of this year was paid');
  return ok([{ type: 'ticket-granted', grantId, claim, clause: rule.clause, grantedOn }]);
};

const decideHousehold = (command: HouseholdCommand, state: HouseholdState): Result<Events, HouseholdRefusal> => {
  if (command.type === 'register') return ok(register(command, state));
  if (state.household === null) return refuse('household_unknown', 'the household is not registered');
  if (command.type === 'grant-ticket') return grantTicket(command, state.household, state.granted);
  const { until, facts, grantedOn } = command;
  const owed = owedItems(state.household, new Set(state.granted), until, facts);
  return ok(owed.map((item) => ({ type: 'assistance-granted', owed: item, grantedOn })));
};

const evolveHousehold = (state: HouseholdState, event: HouseholdEvent): HouseholdState => {
  switch (event.type) {
    case 'household-registered':
      return { ...state, household: event.household };
    case 'assistance-granted':
      return { ...state, granted: [...state.granted, grantKey(event.owed)] };
    case 'ticket-granted':
      return { ...state, granted: [...state.granted, event.grantId] };
  }
};

/** The schedule of the rule book wuxi-assistance, one household at a time. */
export const householdDecider: Decider<HouseholdState, HouseholdCommand, HouseholdEvent, HouseholdRefusal> = {
  initial: { household: null, granted: [] },
  decide: decideHousehold,
  evolve: evolveHousehold,
};
