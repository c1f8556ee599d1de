import { obeyed } from '@huji/chassis/aggregate/outcome.ts';
import type { ReactionContext } from '@huji/chassis/events/consumer.ts';
import { withAudit } from '@huji/chassis/security/audit-by.ts';
import type { ClaimSubmitted } from '@huji/contracts/claim-adjudication/events.ts';
import { ok } from '@huji/contracts/shared/decider.ts';
import { leaveFormerReceipts } from '../domain/claim/claim-reactions.ts';
import type { Claim } from '../domain/claim/claim.ts';
import { decisionId } from '../domain/decision/decision-record.ts';
import { awaitsDecision, holdReceiptFor } from '../domain/decision/decision-reactions.ts';
import type { HoldDecision, Member } from '../domain/member/member.ts';
import { accountFlags } from '../views/payee-accounts.ts';
import { computeDecision } from './compute-decision.ts';
import { dateAccidents } from './date-accidents.ts';
import { findColleagues } from './find-colleagues.ts';
import type { Parts } from './parts.ts';

/** One attempt: the receipt is held, the decision is computed from the member as it stands, and its record is written. */
const computeHold = async (
  parts: Parts,
  claim: Claim,
  member: Member,
  { envelopeFor }: Pick<ReactionContext, 'envelopeFor'>,
): Promise<HoldDecision> => {
  const { documents, views, released, registers } = parts;
  const holding = holdReceiptFor(claim, member, released.rules);
  const held = await documents.receipts.execute(
    holding.id,
    holding.command,
    envelopeFor(`receipt:${holding.items.join(',')}`),
  );
  const facts = {
    member: await dateAccidents(documents, claim, member),
    receipt: obeyed(held).state,
    registers: await registers.of(claim.facts.claim),
    treatedAlike: await findColleagues(parts, claim, member),
    accountFlags: await accountFlags(views.payeeAccounts, claim.personId),
  };
  const { record, hold } = await computeDecision({ documents, released }, claim, facts);
  const { claimId } = claim;
  const { decisionNo, digest } = record;
  // What it was made by is told with the record: another revision may well come to the same decision.
  const told = withAudit(envelopeFor(digest), {
    stream: `claim/${claimId}`,
    action: 'decision-computed',
    data: { decisionNo, digest, ruleBooks: released.digestOf(record.ruleBooks ?? null) },
  });
  await documents.decisions.putOnce(decisionId(claimId, decisionNo, digest), record, told, { index: { claimId } });
  return hold.command;
};

/**
 * The decision: facts are gathered anew in every attempt, and the member's compare-and-set at the revision it was computed
 * from makes it valid (decision 0004). @throws CommandRefused
 */
export const decideClaim = async (parts: Parts, data: ClaimSubmitted, context: ReactionContext): Promise<void> => {
  const claim = (await parts.documents.claims.read(data.claimId))?.state ?? null;
  if (!awaitsDecision(data, claim)) return;
  for (const { id, command } of leaveFormerReceipts(claim))
    obeyed(await parts.documents.receipts.execute(id, command, context.envelopeFor('former-receipt')));
  const outcome = await parts.documents.members.executeGathered(
    claim.personId,
    async (member) => ok(await computeHold(parts, claim, member, context)),
    context.envelope,
  );
  obeyed(outcome);
};
