import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import { type Fen, formatYuan } from '@huji/contracts/shared/money.ts';
import {
  type ClaimReport,
  coverOn,
  cutLines,
  decideClaim,
  type DecisionItem,
  type Finding,
  initialMember,
  itemOn,
  type Member,
  type MemberCommand,
  memberDecider,
  type ReviewedLine,
} from '@huji/claim-adjudication/rules.ts';
import { CaseFault, within } from '../format/case-fault.ts';
import type { AnyClaimAction, CoverageAction, ResolveAction, Settling } from '../format/story.ts';
import type { Outcome } from './outcome.ts';
import { book, type ClaimOnStage, type Stage, taken } from './stage.ts';

/** A case has one decision per claim; nobody else decides meanwhile, so its name can be fixed. */
const DECISION_NO = 1;
const DIGEST = 'case';

const claimOf = (action: AnyClaimAction, submittedOn: CivilDate): ClaimReport => {
  const { id: claimId, who: personId, cause, hospital, settlement, illness } = action;
  const base = { claimId, personId, submittedOn, cause, hospital, settlement };
  switch (action.event) {
    case 'stay':
      return {
        ...base,
        event: 'stay',
        segments: action.segments.map(([admittedOn, dischargedOn]) => ({ admittedOn, dischargedOn })),
        ...(illness === undefined ? {} : { illness }),
      };
    case 'diagnosis':
      return {
        ...base,
        event: 'diagnosis',
        reportedOn: action.reported,
        findings: action.findings,
        ...(illness === undefined ? {} : { illness }),
      };
    case 'accident':
      return {
        ...base,
        event: 'accident',
        happenedOn: action.happened,
        accidentId: action.accident,
        disability: action.disability,
        death: action.death,
        ...(action.assessed === undefined ? {} : { assessedOn: action.assessed }),
      };
  }
};

const run = (stage: Stage, who: string, command: MemberCommand, on: CivilDate): Member => {
  const member = stage.members.get(who) ?? initialMember;
  const events = taken(memberDecider.decide(command, member), on);
  for (const event of events)
    if (event.type === 'decision-approved')
      for (const { plan, deltaFen } of event.lines) book(stage, plan, 'out', deltaFen);
  const after = events.reduce(memberDecider.evolve, member);
  stage.members.set(who, after);
  return after;
};

/** Every line as proposed, at once; a referred item stays open. */
const approve = (stage: Stage, claimId: string, who: string, lines: readonly ReviewedLine[], on: CivilDate): void => {
  const command = {
    type: 'confirm-decision',
    claimId,
    decisionNo: DECISION_NO,
    digest: DIGEST,
    lines,
    approvedOn: on,
  } as const;
  run(stage, who, command, on);
  const receipt = stage.claims.get(claimId)?.receipt;
  if (receipt === undefined) return;
  const paid = stage.receipts.get(receipt) ?? {};
  for (const { item, verdict, fen } of lines) if (verdict === 'pay' && fen > 0) paid[item] = 'paid';
  stage.receipts.set(receipt, paid);
};

const verdictOf = ({ verdict, code = '', fen }: Pick<DecisionItem, 'verdict' | 'fen'> & { readonly code?: string }) =>
  verdict === 'pay' ? { pay: formatYuan(fen) } : { [verdict]: code };

const findingForPeople = ({ beforeFen, afterFen, ...finding }: Finding): unknown => ({
  ...finding,
  ...(beforeFen === undefined ? {} : { before: formatYuan(beforeFen) }),
  ...(afterFen === undefined ? {} : { after: formatYuan(afterFen) }),
});

export const playClaim = (stage: Stage, action: AnyClaimAction, on: CivilDate): Outcome => {
  const { id, who, receipt } = action;
  const member = stage.members.get(who) ?? initialMember;
  const receipts = (receipt === undefined ? undefined : stage.receipts.get(receipt)) ?? {};
  const decision = decideClaim(member, claimOf(action, on), stage.rules, { receipts });
  const referred = decision.items.filter(({ verdict }) => verdict === 'refer').map(({ item }) => item);
  stage.claims.set(id, { decision, receipt, referred: new Set(referred) });
  run(stage, who, { type: 'hold-decision', decision, decisionNo: DECISION_NO, digest: DIGEST }, on);
  const lines = decision.items.flatMap(({ item, verdict, fen }): ReviewedLine[] =>
    verdict === 'pay' ? [{ item, verdict, fen }] : [],
  );
  if (lines.length > 0) approve(stage, id, who, lines, on);
  return {
    outcome: Object.fromEntries(decision.items.map((item) => [item.item, verdictOf(item)])),
    trace: () => Object.fromEntries(decision.items.map(({ item, trace }) => [item, trace.map(findingForPeople)])),
  };
};

/** Items under the own-share ceiling are served in its order, however they were written. */
const servingOrder = (stage: Stage, item: string, on: CivilDate): number =>
  itemOn(stage.rules, item, on)?.item.ownShareCeiling?.order ?? Number.MAX_SAFE_INTEGER;

/** A receipt paid for an item is paid for it to nobody again, by no reviewer either (rules.md §6.1). */
const payableOnce = (stage: Stage, { receipt }: ClaimOnStage, item: string, how: Settling): Settling =>
  how.verdict === 'pay' && receipt !== undefined && stage.receipts.get(receipt)?.[item] === 'paid'
    ? { verdict: 'refuse', code: 'DUPLICATE_RECEIPT' }
    : how;

export const playResolve = (stage: Stage, action: ResolveAction, on: CivilDate, step: number): Outcome => {
  const claim = stage.claims.get(action.claim);
  if (claim === undefined) throw new Error(`claim ${action.claim} is unknown`);
  const place = within(within(within(null, 'steps'), step), 'resolve');
  for (const item of Object.keys(action.items))
    if (!claim.referred.has(item))
      throw new CaseFault(`${item} of claim ${action.claim} is not referred`, within(place, item), true);
  const { personId } = claim.decision;
  const items = Object.fromEntries(
    Object.entries(action.items).map(([item, how]) => [item, payableOnce(stage, claim, item, how)]),
  );
  const wanted = Object.entries(items)
    .map(([item, how]): ReviewedLine => ({
      item,
      verdict: how.verdict,
      fen: how.verdict === 'pay' ? how.fen : (0 as Fen),
    }))
    .sort((a, b) => servingOrder(stage, a.item, on) - servingOrder(stage, b.item, on));
  const lines = cutLines(stage.members.get(personId) ?? initialMember, action.claim, DECISION_NO, wanted);
  approve(stage, action.claim, personId, lines, on);
  for (const { item } of lines) claim.referred.delete(item);
  const settled = new Map(lines.map(({ item, fen }) => [item, fen]));
  return {
    outcome: Object.fromEntries(
      Object.entries(items).map(([item, how]) => [
        item,
        how.verdict === 'pay' ? { pay: formatYuan(settled.get(item) ?? how.fen) } : { refuse: how.code },
      ]),
    ),
  };
};

/** For every plan the cover in force that day, else the next to start. */
export const playCoverage = (stage: Stage, { who }: CoverageAction, on: CivilDate): Outcome => {
  const covers = coverOn(stage.members.get(who) ?? initialMember, on, stage.rules);
  return {
    outcome: Object.fromEntries(
      covers.map(({ plan, start, end, waitingUntil, waived }) => [
        plan,
        { start, end, ...(waitingUntil === undefined ? {} : { waitingUntil }), waived },
      ]),
    ),
  };
};
