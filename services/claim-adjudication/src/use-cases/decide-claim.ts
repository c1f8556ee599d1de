import { obeyed } from '@huji/chassis/aggregate/outcome.ts';
import type { ReactionContext } from '@huji/chassis/events/consumer.ts';
import { withAudit } from '@huji/chassis/security/audit-by.ts';
import type { AuditStep } from '@huji/chassis/security/audit-chain.ts';
import type { ClaimSubmitted } from '@huji/contracts/claim-adjudication/events.ts';
import { ok } from '@huji/contracts/shared/decider.ts';
import { leaveFormerReceipts } from '../domain/claim/claim-reactions.ts';
import { SAME_HOSPITAL_GROUP } from '../domain/claim/claim-colleagues.ts';
import type { Claim } from '../domain/claim/claim.ts';
import { decisionId } from '../domain/decision/decision-record.ts';
import { awaitsDecision, holdReceiptFor } from '../domain/decision/decision-reactions.ts';
import type { HoldDecision, Member } from '../domain/member/member.ts';
import { accountFlags } from '../views/payee-accounts.ts';
import { computeDecision } from './compute-decision.ts';
import { dateAccidents } from './date-accidents.ts';
import { findColleagues } from './find-colleagues.ts';
import { tellColleagues } from './tell-colleagues.ts';
import type { Parts } from './parts.ts';

interface Computed {
  readonly hold: HoldDecision;
  readonly step: AuditStep;
}

/** One attempt: the receipt is held, the decision is computed from the member as it stands, and its record is written. */
const computeHold = async (
  parts: Parts,
  claim: Claim,
  member: Member,
  { envelopeFor }: Pick<ReactionContext, 'envelopeFor'>,
): Promise<Computed> => {
  const { documents, views, released, registers } = parts;
  const holding = holdReceiptFor(claim, member, released.rules);
  const holdReceipt = () =>
    documents.receipts.execute(holding.id, holding.command, envelopeFor(`receipt:${holding.items.join(',')}`));
  const [held, dated, asked, treatedAlike, flags] = await Promise.all([
    holdReceipt(),
    dateAccidents(documents, claim, member),
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
  const { record, hold } = await computeDecision({ documents, released }, claim, facts);
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
  if (!awaitsDecision(data, claim)) return;
  for (const { id, command } of leaveFormerReceipts(claim))
    obeyed(await parts.documents.receipts.execute(id, command, context.envelopeFor('former-receipt')));
  const computed: Computed[] = [];
  const told = (): AuditStep => {
    const last = computed.at(-1);
    if (last === undefined) throw new Error('a decision is told that was not computed');
    return last.step;
  };
  const outcome = await parts.documents.members.executeGathered(
    claim.personId,
    async (member) => {
      const attempt = await computeHold(parts, claim, member, context);
      computed.push(attempt);
      return ok(attempt.hold);
    },
    withAudit(context.envelope, told),
  );
  obeyed(outcome);
};
