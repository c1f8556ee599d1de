import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { memberOf, REVIEWERS } from '@huji/all-in-one/sample/people.ts';
import type { AnyClaimAction, ResolveAction } from '@huji/all-in-one/cases/format/story.ts';
import type { Settlement } from '@huji/claim-adjudication/rules.ts';
import { type ClaimReply, readClaim, reviewClaim, submitClaim } from '@huji/contracts/claim-adjudication/claim-http.ts';
import type { ClaimSubmission } from '@huji/contracts/claim-adjudication/claim-submission-schemas.ts';
import { readDecision } from '@huji/contracts/claim-adjudication/decision-http.ts';
import { type Fen, formatYuan, minFen, parseYuan, ZERO_FEN } from '@huji/contracts/shared/money.ts';
import { ProblemAnswer } from '@huji/contracts/shared/operation-client.ts';
import { present } from '@huji/contracts/shared/present.ts';
import { type ComparedDecision, fromHttp } from './decision-digest.ts';
import { type LiveStage, personIdOf, until } from './live-system.ts';
import { payableByTrace } from './payable-by-trace.ts';

export type LiveClaim = z.output<typeof ClaimReply>;
export type ReviewLine = NonNullable<z.input<NonNullable<typeof reviewClaim.body>>['lines']>[number];

const REVIEWER = REVIEWERS[0];
const CLAUSE = 'check.amount';

const settlementOf = (sums: Settlement) => ({
  totalYuan: formatYuan(sums.total),
  poolPaidYuan: formatYuan(sums.poolPaid),
  bigPaidYuan: formatYuan(sums.bigPaid),
  civilPaidYuan: formatYuan(sums.civilPaid),
  aidPaidYuan: formatYuan(sums.aidPaid),
  deductibleYuan: formatYuan(sums.deductible),
  copayYuan: formatYuan(sums.copay),
  accountPaidYuan: formatYuan(sums.accountPaid),
  cashPaidYuan: formatYuan(sums.cashPaid),
});

const hospitalOf = ({ designated, emergency, grade, level }: AnyClaimAction['hospital']) => ({
  designated,
  emergency,
  ...present({
    grade: grade ?? undefined,
    level: (level ?? undefined) as 'provincial' | 'municipal' | 'district' | 'other' | undefined,
  }),
});

/** A case's receipt numbers are its own, typed as it types them; a claim without one has a number nobody else shows. */
const receiptOf = ({ receiptsOf, system }: LiveStage, named: string | undefined): string =>
  named === undefined ? `receipt ${String(system.identities.next())}` : `${receiptsOf} ${named}`;

export const submissionOf = (stage: LiveStage, action: AnyClaimAction): z.input<typeof ClaimSubmission> => {
  const base = {
    personId: personIdOf(stage, action.who),
    cause: action.cause,
    receipt: receiptOf(stage, action.receipt),
  };
  switch (action.event) {
    case 'stay':
      return {
        ...base,
        event: 'stay',
        hospital: hospitalOf(action.hospital),
        segments: action.segments.map(([admittedOn, dischargedOn]) => ({ admittedOn, dischargedOn })),
        settlement: settlementOf(action.settlement),
        ...present({ illness: action.illness }),
      };
    case 'diagnosis':
      return {
        ...base,
        event: 'diagnosis',
        hospital: hospitalOf(action.hospital),
        reportedOn: action.reported,
        illness: action.illness ?? '',
        ci: action.findings.ci as 'severe' | 'mild' | 'none',
        fw: action.findings.fw as 'invasive' | 'in-situ' | 'none',
      };
    case 'accident':
      return {
        ...base,
        event: 'accident',
        happenedOn: action.happened,
        ...present({ accident: action.accident }),
        disability: [...action.disability],
        death: action.death,
        ...present({ assessedOn: action.assessed }),
      };
  }
};

export const readClaimOf = ({ system }: LiveStage, claimId: string): Promise<LiveClaim> =>
  system.desk.call(REVIEWER, readClaim, { params: { claimId } });

export const decided = (stage: LiveStage, claimId: string): Promise<LiveClaim> =>
  until(
    () => readClaimOf(stage, claimId),
    ({ state }) => state === 'in-review' || state === 'refused',
    `decision of ${claimId}`,
  );

/** As many different reviewers as the claim needs; the first one's lines are what the others agree to. */
const review = async (stage: LiveStage, claim: LiveClaim, lines: readonly ReviewLine[]): Promise<LiveClaim> => {
  const { claimId, digest = '', decisionNo } = claim;
  let given: LiveClaim = claim;
  for (const reviewer of REVIEWERS) {
    if (given.state !== 'in-review') break;
    given = await stage.system.desk.call(reviewer, reviewClaim, {
      params: { claimId },
      key: randomUUID(),
      body: { digest, lines: given === claim ? [...lines] : [] },
    });
  }
  return until(
    () => readClaimOf(stage, claimId),
    (now) =>
      now.decisionNo > decisionNo
        ? now.state === 'in-review'
        : !['submitted', 'in-review', 'confirming'].includes(now.state),
    `confirmation of ${claimId}`,
  );
};

export const outcomeOf = ({ verdict, code, amountYuan }: LiveClaim['items'][number]): unknown =>
  verdict === 'pay' ? { pay: amountYuan } : { [verdict]: code };

const refusingLine = ({ item, code = 'NOTHING_PAYABLE' }: LiveClaim['items'][number]): ReviewLine => ({
  item,
  verdict: 'refuse',
  code,
  reason: 'nobody settles it in this case',
  clause: CLAUSE,
});

/**
 * In a case what can be paid is approved at once and a referred item waits; people review a claim as a whole. So a claim
 * that the case settles later waits whole (what is held counts like what is paid); of the others a referred item is
 * refused, which pays nothing and uses nothing, as waiting does.
 */
export const approveAtOnce = async (stage: LiveStage, claim: LiveClaim, settledLater: boolean): Promise<void> => {
  const referred = claim.items.filter(({ verdict }) => verdict === 'refer');
  const pays = claim.items.some(({ verdict }) => verdict === 'pay');
  if (claim.state !== 'in-review' || !pays || (referred.length > 0 && settledLater)) return;
  await review(stage, claim, referred.map(refusingLine));
};

export const isSettledLater = ({ story }: LiveStage, claim: string): boolean =>
  story.steps.some(({ action }) => action.type === 'resolve' && action.claim === claim);

export interface PlayedClaim {
  readonly outcome: unknown;
  readonly decision: ComparedDecision;
}

export const playClaim = async (stage: LiveStage, action: AnyClaimAction): Promise<PlayedClaim> => {
  const { desk } = stage.system;
  const body = submissionOf(stage, action);
  const member = memberOf(body.personId);
  const { claimId } = await desk.call(member, submitClaim, { key: randomUUID(), body });
  stage.claimIds.set(action.id, claimId);
  const claim = await decided(stage, claimId);
  const decision = fromHttp(await desk.call(member, readDecision, { params: { claimId } }));
  await approveAtOnce(stage, claim, isSettledLater(stage, action.id));
  return { outcome: Object.fromEntries(claim.items.map((item) => [item.item, outcomeOf(item)])), decision };
};

const ROUNDS_MAX = 3;
const DUPLICATE = 'DUPLICATE_RECEIPT';
const NOTHING = 'NOTHING_PAYABLE';

/** A case cuts a line to nothing; over HTTP a line that pays nothing is one that refuses. */
const settledOutcome = (item: LiveClaim['items'][number], { items }: ResolveAction): unknown =>
  items[item.item]?.type === 'pay' && item.verdict === 'refuse' ? { pay: '0.00' } : outcomeOf(item);

/** What a review is refused for: a receipt that another claim was paid on, or a sum that no finding could give. */
const refusedReview = (error: unknown): 'receipt paid' | { readonly item: string; readonly most: Fen } => {
  if (!(error instanceof ProblemAnswer)) throw error;
  if (error.code === 'review_receipt_paid') return 'receipt paid';
  if (error.code !== 'review_above_ceiling') throw error;
  const { item, mostYuan } = (error.problem as { readonly data: { readonly item: string; readonly mostYuan: string } })
    .data;
  return { item, most: parseYuan(mostYuan) ?? ZERO_FEN };
};

/** Asks for what the case asks for; where that is more than is left the claim comes back and gets what its trace leaves. */
export const playResolve = async (stage: LiveStage, action: ResolveAction): Promise<unknown> => {
  const claimId = stage.claimIds.get(action.claim) ?? '';
  let claim = await readClaimOf(stage, claimId);
  let most = new Map<string, Fen>();
  for (let round = 0; round < ROUNDS_MAX; round += 1) {
    const referred = claim.items.filter(({ verdict }) => verdict === 'refer');
    const lines = referred.map((item): ReviewLine => {
      const how = action.items[item.item];
      if (how === undefined) return refusingLine(item);
      const reason = { reason: 'as the case says', clause: CLAUSE };
      if (how.type === 'refuse') return { item: item.item, verdict: 'refuse', code: how.code, ...reason };
      const amount = minFen(most.get(item.item) ?? how.fen, how.fen);
      return amount === 0
        ? { item: item.item, verdict: 'refuse', code: NOTHING, ...reason }
        : { item: item.item, verdict: 'pay', amountYuan: formatYuan(amount), ...reason };
    });
    const after = await review(stage, claim, lines).catch(refusedReview);
    if (after === 'receipt paid')
      return Object.fromEntries(Object.keys(action.items).map((item) => [item, { refuse: DUPLICATE }]));
    if ('most' in after) {
      most.set(after.item, after.most);
      continue;
    }
    if (after.decisionNo === claim.decisionNo) {
      const items = new Map(after.items.map((item) => [item.item, settledOutcome(item, action)]));
      return Object.fromEntries(Object.keys(action.items).map((item) => [item, items.get(item)]));
    }
    claim = after;
    const { lines: trace } = await stage.system.desk.call(REVIEWER, readDecision, { params: { claimId } });
    most = new Map(payableByTrace(trace, action.items));
  }
  throw new Error(`claim ${action.claim} is overtaken again and again`);
};
