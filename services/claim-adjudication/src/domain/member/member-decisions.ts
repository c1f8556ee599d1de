import { ok, refuse, type Result } from '@huji/contracts/shared/decider.ts';
import { type Fen, fen, ZERO_FEN } from '@huji/contracts/shared/money.ts';
import { present } from '@huji/contracts/shared/present.ts';
import { employerAnswering } from '../decision/decision-employer.ts';
import type {
  ApprovedLine,
  CancelApproval,
  ConfirmDecision,
  DecisionOvertaken,
  HoldDecision,
  Member,
  MemberEvent,
  MemberRefusal,
  RecordedUse,
  ReleaseClaim,
  ReviewedLine,
} from './member.ts';
import { mostPayable, useOf } from '../use/use.ts';

/** Valid only when the member is the one the decision was computed from; the same decision again changes nothing. */
export const holdDecision = (member: Member, command: HoldDecision): Result<readonly MemberEvent[], MemberRefusal> => {
  const { decision, decisionNo, digest, reviewLevels } = command;
  const standing = member.decisions[decision.claimId];
  if (standing !== undefined && standing.decisionNo >= decisionNo)
    return standing.decisionNo === decisionNo && standing.digest === digest
      ? ok([])
      : refuse('decision_number_taken', 'the claim already has a decision of this or a later number');
  if (decision.memberSequence !== member.sequence)
    return refuse('decision_stale', 'the member changed after the decision was computed');
  return ok([
    {
      type: 'decision-proposed',
      claimId: decision.claimId,
      personId: decision.personId,
      decisionNo,
      digest,
      decidedOn: decision.decidedOn,
      employerId: employerAnswering(decision.items, member.covers),
      items: decision.items.map(({ item, plan, verdict, code, fen: amount, fund, use, coverId }) => ({
        item,
        plan,
        verdict,
        ...present({ code }),
        fen: amount,
        fund,
        use,
        coverId,
      })),
      totalFen: decision.totalFen,
      reviewersNeeded: decision.reviewersNeeded,
      ...present({ reviewLevels }),
      flags: decision.flags,
      stay: decision.stay,
      report: decision.report,
      illness: decision.illness,
    },
  ]);
};

const isOpen = (use: RecordedUse, claimId: string, decisionNo: number): boolean =>
  use.claimId === claimId && use.decisionNo === decisionNo && use.status !== 'paid';

/** What stands against a line: every other hold or payment, an earlier payment of the same claim and item left out. */
const against = (uses: readonly RecordedUse[], use: RecordedUse): readonly RecordedUse[] =>
  uses.filter((other) => other.status !== 'referred' && !(other.claimId === use.claimId && other.item === use.item));

const paidEarlier = (member: Member, claimId: string, item: string): Fen =>
  fen(
    member.uses.reduce(
      (sum, use) =>
        use.claimId === claimId && use.item === item && use.status === 'paid' ? Math.max(sum, use.fen) : sum,
      0,
    ),
  );

/**
 * Reviewed lines cut to what is left of the own share, of the round and of the days (clause `own-share`). What the lines held is free
 * again before the first is served, in the order they stand; lines without an open use of the claim come back as they are.
 */
export const cutLines = (
  member: Member,
  claimId: string,
  decisionNo: number,
  lines: readonly ReviewedLine[],
): readonly ReviewedLine[] => {
  const open = new Map(
    member.uses.filter((use) => isOpen(use, claimId, decisionNo)).map((use) => [use.item, use] as const),
  );
  const named = new Set(lines.map(({ item }) => open.get(item)));
  let uses = member.uses.filter((use) => !named.has(use));
  return lines.map((line) => {
    const use = open.get(line.item);
    if (use === undefined || line.verdict === 'refuse') return line;
    const amount = fen(Math.min(line.fen, mostPayable(use, against(uses, use))));
    uses = [...uses, { ...use, ...useOf(use, amount), status: 'held' }];
    return { ...line, fen: amount };
  });
};

/**
 * Within the hold, or still within what is left → approved; else overtaken (decision 0059). What another claim was paid
 * on the same receipt overtakes it too (§1.9).
 */
export const confirmDecision = (
  member: Member,
  command: ConfirmDecision,
): Result<readonly MemberEvent[], MemberRefusal> => {
  const { claimId, decisionNo, digest, lines, approvedOn, paidElsewhere = [] } = command;
  const standing = member.decisions[claimId];
  if (standing === undefined || standing.decisionNo !== decisionNo || standing.digest !== digest)
    return refuse('decision_unknown', 'the review names a decision that does not stand');
  if (standing.status === 'overtaken') return refuse('decision_not_open', `the decision is ${standing.status}`);
  if (paidElsewhere.length > 0) return ok([overtaken(command, paidElsewhere)]);
  const open = lines.map((line) => ({
    line,
    use: member.uses.find((use) => use.item === line.item && isOpen(use, claimId, decisionNo)),
  }));
  const closed = open.find(({ line, use }) => use === undefined && line.verdict === 'pay' && line.fen > 0);
  if (closed !== undefined) return refuse('line_not_open', `item ${closed.line.item} is not open on this decision`);
  const beyondHold = open.filter(
    ({ line, use }) => line.verdict === 'pay' && use !== undefined && (use.status === 'referred' || line.fen > use.fen),
  );
  const cut = beyondHold.length === 0 ? lines : cutLines(member, claimId, decisionNo, lines);
  const tooMuch = open.filter(({ line }, index) => line.verdict === 'pay' && (cut[index]?.fen ?? ZERO_FEN) < line.fen);
  if (tooMuch.length > 0)
    return ok([
      overtaken(
        command,
        tooMuch.map(({ line }) => line.item),
      ),
    ]);
  const paid = open.flatMap(({ line, use }) =>
    use !== undefined && line.verdict === 'pay' && line.fen > 0 ? [{ line, use }] : [],
  );
  const refused = lines
    .filter(({ verdict, fen: amount }) => verdict === 'refuse' || amount === 0)
    .map(({ item }) => item);
  if (paid.length === 0)
    return ok([
      {
        type: 'decision-refused',
        claimId,
        decisionNo,
        digest,
        on: approvedOn,
        items: lines.map(({ item, verdict }) => ({ item, verdict })),
      },
    ]);
  return ok([
    {
      type: 'decision-approved',
      claimId,
      decisionNo,
      digest,
      approvedOn,
      lines: paid.map(({ line, use }) => approvedLine(member, line, use)),
      refused,
      uses: paid.map(({ line, use }) => ({ ...use, ...useOf(use, line.fen), status: 'paid' as const })),
      ...present({ involved: command.involved }),
    },
  ]);
};

/**
 * What the decision used that was approved last is free again; one that is cancelled, or never was approved, changes nothing. Members of
 * before name the decision of an appeal that paid nothing more: it is of the order before it.
 */
export const cancelApproval = (
  member: Member,
  { claimId, decisionNo }: CancelApproval,
): Result<readonly MemberEvent[], MemberRefusal> => {
  const stands = member.uses.some(
    (use) => use.claimId === claimId && use.status === 'paid' && use.decisionNo >= decisionNo,
  );
  return ok(stands ? [{ type: 'approval-cancelled', claimId, decisionNo }] : []);
};

/**
 * Nothing of the claim is used, and no stay or report of it is remembered. Its number stays taken, so that a decision that was
 * under way holds nothing afterwards.
 */
export const releaseClaim = (
  member: Member,
  { claimId, decisionNo }: ReleaseClaim,
): Result<readonly MemberEvent[], MemberRefusal> =>
  ok(member.decisions[claimId]?.status === 'withdrawn' ? [] : [{ type: 'claim-released', claimId, decisionNo }]);

/** An appeal's order is for the difference only; nothing that was paid is reopened. */
const approvedLine = (member: Member, line: ReviewedLine, use: RecordedUse): ApprovedLine => ({
  item: line.item,
  plan: use.plan,
  fund: use.fund ?? use.plan,
  fen: line.fen,
  deltaFen: fen(Math.max(ZERO_FEN, line.fen - paidEarlier(member, use.claimId, line.item))),
});

const overtaken = (command: ConfirmDecision, items: readonly string[]): DecisionOvertaken => ({
  type: 'decision-overtaken',
  claimId: command.claimId,
  decisionNo: command.decisionNo,
  digest: command.digest,
  on: command.approvedOn,
  items,
});
