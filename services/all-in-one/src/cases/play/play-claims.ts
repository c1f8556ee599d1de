import {
  claimReported,
  type ClaimReport,
  coverOn,
  type DecisionItem,
  type Finding,
} from '@huji/claim-adjudication/rules.ts';
import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import { type Fen, formatYuan } from '@huji/contracts/shared/money.ts';
import { foldReference } from '@huji/contracts/shared/reference.ts';
import { present } from '@huji/contracts/shared/present.ts';
import type { AnyClaimAction, CoverageAction } from '../format/story.ts';
import { settle } from './hear.ts';
import type { Outcome } from './outcome.ts';
import { review } from './review.ts';
import type { Stage } from './stage.ts';

/** What a claim of a case reports, as of the day of its first filing. */
export const reportOf = (action: AnyClaimAction, submittedOn: CivilDate): ClaimReport => {
  const { id: claimId, who: personId, cause, hospital, settlement, illness } = action;
  const base = { claimId, personId, submittedOn, cause, hospital, settlement };
  switch (action.event) {
    case 'stay': {
      const segments = action.segments.map(([admittedOn, dischargedOn]) => ({ admittedOn, dischargedOn }));
      return claimReported(base, { event: 'stay', segments, illness });
    }
    case 'diagnosis': {
      const { event, reported: reportedOn, findings } = action;
      return claimReported(base, { event, reportedOn, findings, illness });
    }
    case 'accident': {
      const { event, happened: happenedOn, accident, disability, death, assessed: assessedOn } = action;
      return claimReported(base, { event, happenedOn, accident, disability, death, assessedOn });
    }
  }
};

const verdictOf = ({ verdict, code, fen }: DecisionItem): unknown =>
  verdict === 'pay' ? { pay: formatYuan(fen) } : { [verdict]: code ?? '' };

const inYuan = (sum: Fen | undefined): string | undefined => (sum === undefined ? undefined : formatYuan(sum));

const findingForPeople = ({ beforeFen, afterFen, ...finding }: Finding): unknown =>
  present({ ...finding, before: inYuan(beforeFen), after: inYuan(afterFen) });

/** Receipts are known by their folded number; a claim without one shows what no number folds to. */
export const receiptOf = ({ id, receipt }: AnyClaimAction): string =>
  receipt === undefined ? `#${id}` : foldReference(receipt);

/** Submitted, decided, and approved at once as proposed. */
export const playClaim = (stage: Stage, action: AnyClaimAction, on: CivilDate): Outcome => {
  const { id, who, event } = action;
  const facts = { claim: reportOf(action, on), receipt: receiptOf(action) };
  const submission = { claimId: id, number: id, personId: who, submittedBy: who, submittedOn: on, event, facts };
  stage.claims.obey(id, { type: 'submit', ...submission });
  return decidedClaim(stage, id, on);
};

/** Decided by the rules, and approved at once as proposed. */
export const decidedClaim = (stage: Stage, id: string, on: CivilDate): Outcome => {
  settle(stage, on);
  review(stage, id, [], on);
  const { items } = stage.decisions.get(id)?.decision ?? { items: [] };
  return {
    outcome: Object.fromEntries(items.map((item) => [item.item, verdictOf(item)])),
    trace: () => Object.fromEntries(items.map(({ item, trace }) => [item, trace.map(findingForPeople)])),
  };
};

/** For every plan the cover in force that day, else the next to start. */
export const playCoverage = ({ members, deciding }: Stage, { who }: CoverageAction, on: CivilDate): Outcome => ({
  outcome: Object.fromEntries(
    coverOn(members.read(who), on, deciding.rules).map(({ plan, start, end, waitingUntil, waived }) => [
      plan,
      present({ start, end, waitingUntil, waived }),
    ]),
  ),
});
