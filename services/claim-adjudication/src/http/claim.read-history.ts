import { handle } from '@huji/chassis/http/operation-router.ts';
import { readClaimHistory as contract } from '@huji/contracts/claim-adjudication/claim-history-http.ts';
import { itemWords } from '@huji/contracts/claim-adjudication/reason-codes.ts';
import { formatYuan } from '@huji/contracts/shared/money.ts';
import { present } from '@huji/contracts/shared/present.ts';
import type { Claim } from '../domain/claim/claim.ts';
import type { DecisionRecord } from '../domain/decision/decision-record.ts';
import { findLinkedClaims } from '../use-cases/find-linked-claims.ts';
import type { Parts } from '../use-cases/parts.ts';
import { assertMaySeeClaim, claimUnknown, flagsShownTo, seesClaim } from './claim.access.ts';
import { nameOf, outcomeReply } from './decision.reply.ts';

/** A claim is decided anew by a correction, an appeal, a register: a few times. */
const DECISIONS_MAX = 100;

const decisionReply = ({ released }: Parts, record: DecisionRecord) => {
  const { rules } = released.madeBy(record) ?? released;
  const { decisionNo, decision, claim } = record;
  return {
    decisionNo,
    decidedOn: decision.decidedOn,
    totalYuan: formatYuan(decision.totalFen),
    items: decision.items.map((item) => ({
      item: item.item,
      ...outcomeReply(item),
      name: nameOf(rules, item.item, claim.submittedOn),
      ...present({ reason: item.code === undefined ? undefined : itemWords(item.code) }),
    })),
  };
};

/**
 * What was decided before what stands; of one number a decision may have been made anew before anybody looked. None of a claim that
 * was taken back: what was calculated for it is nobody's to look at.
 */
const earlierDecisions = async (parts: Parts, { claimId, decided, status }: Claim) => {
  if (status === 'withdrawn') return [];
  const asked = { field: 'claimId', equals: claimId, max: DECISIONS_MAX } as const;
  const { rows } = await parts.documents.decisions.find(asked);
  return rows
    .map(({ body }) => body)
    .filter(({ digest, decisionNo }) => digest !== decided?.digest || decisionNo !== decided.decisionNo)
    .sort(
      (one, other) =>
        one.decisionNo - other.decisionNo || one.decision.decidedOn.localeCompare(other.decision.decidedOn),
    )
    .map((record) => decisionReply(parts, record));
};

export const bindReadClaimHistory = (parts: Parts) =>
  handle(contract, async ({ params: { claimId }, principal }) => {
    const claim = (await parts.documents.claims.read(claimId))?.state;
    if (!claim) throw claimUnknown();
    assertMaySeeClaim(parts, principal, claim);
    const linked = await findLinkedClaims(parts, claim, flagsShownTo(principal, claim));
    return {
      body: {
        decisions: await earlierDecisions(parts, claim),
        linked: linked
          .filter(({ claim: other }) => other.personId !== principal.personId && seesClaim(parts, principal, other))
          .map(({ flag, claim: other }) => ({
            flag,
            claimId: other.claimId,
            number: other.number,
            state: other.status,
          })),
      },
      opened: { stream: `person/${claim.personId}`, action: 'claim-history-read', data: { claimId } },
    };
  });
