import { obeyed } from '@huji/chassis/aggregate/outcome.ts';
import type { ReactionContext } from '@huji/chassis/events/consumer.ts';
import { withAudit } from '@huji/chassis/security/audit-by.ts';
import type { AuditStep } from '@huji/chassis/security/audit-chain.ts';
import type { ClaimSubmitted } from '@huji/contracts/claim-adjudication/events.ts';
import { ok } from '@huji/contracts/shared/decider.ts';
import { SAME_HOSPITAL_GROUP } from '../domain/claim/claim-colleagues.ts';
import { decisionId } from '../domain/decision/decision-record.ts';
import { type DecisionSteps, reactToClaimSubmitted } from '../domain/decision/decision-reactions.ts';
import type { HoldDecision, Member } from '../domain/member/member.ts';
import { accountFlags } from '../views/payee-accounts.ts';
import { dateAccidents } from './date-accidents.ts';
import { findColleagues } from './find-colleagues.ts';
import { settlePending } from './settle-pending.ts';
import { tellColleagues } from './tell-colleagues.ts';
import type { Parts } from './parts.ts';

interface Computed {
  readonly hold: HoldDecision;
  readonly step: AuditStep;
}

/** One attempt: the receipt is held, the decision is computed from the member as it stands, and its record is written. */
const computeHold = async (
  parts: Parts,
  { claim, attempt }: DecisionSteps,
  member: Member,
  { envelopeFor }: Pick<ReactionContext, 'envelopeFor'>,
): Promise<Computed> => {
  const { documents, views, released, registers } = parts;
  const { holdReceipt, decide } = attempt(member);
  const { id: receiptId, command: holding, items } = holdReceipt;
  const [held, dated, asked, treatedAlike, flags] = await Promise.all([
    documents.receipts.execute(receiptId, holding, envelopeFor(`receipt:${items.join(',')}`)),
    dateAccidents(parts, claim, member),
    registers.of(claim.facts.claim),
    findColleagues(parts, claim, member),
    accountFlags(views.payeeAccounts, claim.personId),
  ]);
  const facts = {
    member: dated,
    receipt: obeyed(held).state,
    registers: asked,
    treatedAlike,
    accountFlags: flags,
  };
  const { record, hold } = await settlePending(parts, decide(facts), { claim, member: dated });
  const { claimId } = claim;
  const { decisionNo, digest } = record;
  const id = decisionId(claimId, decisionNo, digest);
  const put = await documents.decisions.putOnce(id, record, envelopeFor(digest), { index: { claimId } });
  // Another revision of the rule books may have come to the same decision before: what stands is told.
  const { ruleBooks = null } = (put === 'differs' ? await documents.decisions.read(id) : null) ?? record;
  const data = { decisionNo, digest, ruleBooks: released.digestOf(ruleBooks) };
  // Before anything is decided for good: who reviews one of the others meanwhile sees it there too.
  if (record.decision.flags.includes(SAME_HOSPITAL_GROUP)) await tellColleagues(parts, claim, envelopeFor);
  return { hold: hold.command, step: { stream: `claim/${claimId}`, action: 'decision-computed', data } };
};

/**
 * The decision: facts are gathered anew in every attempt, and the member's compare-and-set at the revision it was computed
 * from makes it valid (decision 0004), and tells it. @throws CommandRefused
 */
export const decideClaim = async (parts: Parts, data: ClaimSubmitted, context: ReactionContext): Promise<void> => {
  const claim = (await parts.documents.claims.read(data.claimId))?.state ?? null;
  const steps = reactToClaimSubmitted(data, { claim, deciding: parts.released });
  if (steps === null) return;
  for (const { id, command } of steps.leave)
    obeyed(await parts.documents.receipts.execute(id, command, context.envelopeFor('former-receipt')));
  const computed: Computed[] = [];
  const told = (): AuditStep => {
    const last = computed.at(-1);
    if (last === undefined) throw new Error('a decision is told that was not computed');
    return last.step;
  };
  const outcome = await parts.documents.members.executeGathered(
    steps.claim.personId,
    async (member) => {
      const attempted = await computeHold(parts, steps, member, context);
      computed.push(attempted);
      return ok(attempted.hold);
    },
    withAudit(context.envelope, told),
  );
  obeyed(outcome);
};
