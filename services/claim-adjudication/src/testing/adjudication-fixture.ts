import { isOfBeforeRevisions } from '@huji/contracts/rulebooks/editions.ts';
import { readShippedCalendar, readShippedRuleBooks, type ShippedSociety } from '@huji/contracts/rulebooks/shipped.ts';
import { type CivilDate, civilDate } from '@huji/contracts/shared/civil-date.ts';
import { type Fen, fen, parseYuan } from '@huji/contracts/shared/money.ts';
import { decideClaim } from '../domain/decision/decide-claim.ts';
import type { Decision } from '../domain/decision/decision.ts';
import type { ReceiptFacts } from '../domain/decision/item-context.ts';
import {
  type ApplyBatch,
  initialMember,
  type Member,
  type MemberCommand,
  type MemberEvent,
} from '../domain/member/member.ts';
import type { RulesOptions } from '../domain/rule-book/compiled-rules.ts';
import {
  type ClaimReport,
  compileRules,
  memberDecider,
  type PersonFacts,
  type Rules,
  type Settlement,
} from '../rules.ts';

/** Parts for tests of the pure domain: persons, batches and claims in a line each, amounts in yuan. */
export const day = (text: string): CivilDate => civilDate(text);
export const yuan = (text: string | number): Fen => parseYuan(String(text)) ?? fen(Number.NaN);

export const calendar = readShippedCalendar().value;

export const rulesOf = (societies: readonly ShippedSociety[], options: RulesOptions = {}): Rules =>
  compileRules(
    readShippedRuleBooks(societies).map(({ value }) => value),
    calendar,
    options,
  );

/** The books as they were before they had revisions: what stored decisions that name none are replayed by. */
export const rulesOfFirstEditions = (societies: readonly ShippedSociety[]): Rules =>
  compileRules(
    readShippedRuleBooks(societies).flatMap(({ value }) => (isOfBeforeRevisions(value) ? [value] : [])),
    calendar,
  );

export const person = (facts: Partial<PersonFacts> = {}): PersonFacts => ({
  birthOn: day('1985-07-15'),
  sex: 'female',
  category: 'worker',
  relation: 'contract',
  insured: true,
  ...facts,
});

/** Runs a command that must not be refused. */
export const run = (
  member: Member,
  command: MemberCommand,
): { readonly member: Member; readonly events: readonly MemberEvent[] } => {
  const decided = memberDecider.decide(command, member);
  if (!decided.ok) throw new Error(decided.refusal.code);
  return { member: decided.value.reduce(memberDecider.evolve, member), events: decided.value };
};

interface Joining {
  readonly rules: Rules;
  readonly plans: readonly string[];
  readonly start: string;
  /** A; submission is the same day unless named. */
  readonly paid: string | null;
  readonly submitted?: string;
  readonly units?: number;
  readonly batchId?: string;
  readonly employerId?: string;
  readonly billRevision?: number;
  readonly person?: PersonFacts;
}

export const batchOf = (joining: Joining): ApplyBatch => ({
  type: 'apply-batch',
  batchId: joining.batchId ?? `B-${joining.start}-${joining.plans.join('')}`,
  version: joining.billRevision ?? 1,
  billRevision: joining.billRevision ?? 1,
  employerId: joining.employerId ?? 'Mill',
  startOn: day(joining.start),
  submittedOn: day(joining.submitted ?? joining.paid ?? joining.start),
  paidOn: joining.paid === null ? null : day(joining.paid),
  person: joining.person ?? person(),
  rows: joining.plans.map((plan, at) => ({
    rowNo: at + 1,
    plan,
    units: joining.units ?? 1,
    contributionFen: fen(1000 * (joining.units ?? 1)),
  })),
  rules: joining.rules,
});

export const join = (member: Member, joining: Joining): Member => run(member, batchOf(joining)).member;
export const joined = (joining: Joining): Member => join(initialMember, joining);

export const settlement = (parts: Partial<Record<keyof Settlement, string | number>> = {}): Settlement => {
  const amount = (key: keyof Settlement): Fen => yuan(parts[key] ?? 0);
  const paid = (['poolPaid', 'bigPaid', 'civilPaid', 'aidPaid', 'accountPaid', 'cashPaid'] as const).map(amount);
  return {
    total: parts.total === undefined ? fen(paid.reduce<number>((sum, part) => sum + part, 0)) : amount('total'),
    poolPaid: amount('poolPaid'),
    bigPaid: amount('bigPaid'),
    civilPaid: amount('civilPaid'),
    aidPaid: amount('aidPaid'),
    deductible: amount('deductible'),
    copay: amount('copay'),
    accountPaid: amount('accountPaid'),
    cashPaid: amount('cashPaid'),
  };
};

const HOSPITAL = { designated: true, emergency: false, grade: 3, level: 'provincial' };
export const PLAIN_SETTLEMENT = settlement({
  poolPaid: 20_000,
  deductible: 500,
  copay: 9500,
  accountPaid: 500,
  cashPaid: 9500,
});

type Over<Event extends ClaimReport['event']> = Partial<
  Omit<Extract<ClaimReport, { event: Event }>, 'submittedOn' | 'event'>
> & {
  readonly on: string;
};

let claims = 0;
const idOf = (given: string | undefined): string => given ?? `claim-${String((claims += 1))}`;

export const stay = (from: string, until: string, { on, ...over }: Over<'stay'>): ClaimReport => ({
  event: 'stay',
  personId: 'Li',
  cause: 'illness',
  hospital: HOSPITAL,
  settlement: PLAIN_SETTLEMENT,
  segments: [{ admittedOn: day(from), dischargedOn: day(until) }],
  ...over,
  claimId: idOf(over.claimId),
  submittedOn: day(on),
});

export const diagnosis = (
  reported: string,
  findings: Readonly<Record<string, string>>,
  { on, ...over }: Over<'diagnosis'>,
): ClaimReport => ({
  event: 'diagnosis',
  personId: 'Li',
  cause: 'illness',
  hospital: HOSPITAL,
  settlement: settlement(),
  reportedOn: day(reported),
  illness: 'C50.900',
  findings,
  ...over,
  claimId: idOf(over.claimId),
  submittedOn: day(on),
});

export const accident = (happened: string, { on, ...over }: Over<'accident'>): ClaimReport => ({
  event: 'accident',
  personId: 'Li',
  cause: 'accident',
  hospital: HOSPITAL,
  settlement: settlement(),
  happenedOn: day(happened),
  accidentId: 'A1',
  disability: [],
  death: false,
  ...over,
  claimId: idOf(over.claimId),
  submittedOn: day(on),
});

export const decide = (member: Member, claim: ClaimReport, rules: Rules, receipts: ReceiptFacts = {}): Decision =>
  decideClaim(member, claim, rules, { receipts });

/** Outcomes as a case writes them: `{HM: 2100}` in yuan or `{HM: 'WAITING_PERIOD'}`. */
export const outcome = (decision: Decision): Readonly<Record<string, number | string>> =>
  Object.fromEntries(
    decision.items.map(({ item, verdict, fen: amount, code }) => [
      item,
      verdict === 'pay' ? amount / 100 : (code ?? verdict),
    ]),
  );

export const hold = (member: Member, decision: Decision, decisionNo = 1): Member =>
  run(member, { type: 'hold-decision', decision, decisionNo, digest: `d${String(decisionNo)}` }).member;

/** Decided and approved at once, as proposed. */
export const approve = (member: Member, decision: Decision): Member => {
  const lines = decision.items.flatMap(({ item, verdict, fen: amount }) =>
    verdict === 'pay' ? [{ item, verdict, fen: amount }] : [],
  );
  return run(hold(member, decision), {
    type: 'confirm-decision',
    claimId: decision.claimId,
    decisionNo: 1,
    digest: 'd1',
    lines,
    approvedOn: decision.decidedOn,
  }).member;
};

/** Every claim decided and approved in order; the outcomes. */
export const story = (
  start: Member,
  rules: Rules,
  claimed: readonly ClaimReport[],
): { readonly member: Member; readonly outcomes: readonly Readonly<Record<string, number | string>>[] } => {
  let member = start;
  const outcomes = claimed.map((claim) => {
    const decision = decide(member, claim, rules);
    member = approve(member, decision);
    return outcome(decision);
  });
  return { member, outcomes };
};
