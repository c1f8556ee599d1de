import { accepted } from '@huji/chassis/aggregate/outcome.ts';
import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import { withAudit } from '@huji/chassis/security/audit-by.ts';
import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import type { ReleasedRules } from '../adapters/released-rules.ts';
import type { Claim } from '../domain/claim/claim.ts';
import { itemOn } from '../domain/rule-book/compiled-rules.ts';
import type { Parts } from './parts.ts';

/** The longest period any book of the claim's items gives; for a person who never held cover that of the first book. */
const appealDays = ({ rules, books }: ReleasedRules, items: readonly string[], on: CivilDate): number => {
  const found = items.flatMap((item) => itemOn(rules, item, on)?.plan.book ?? []);
  return Math.max(...(found.length > 0 ? found : books.slice(0, 1)).map(({ review }) => review.appealDays));
};

/** The member disagrees: the claim is decided anew, by somebody new. @throws Refused */
export const appealClaim = async (
  { documents, released }: Parts,
  { claim, reason }: { readonly claim: Claim; readonly reason: string },
  envelope: Envelope,
) => {
  const { claimId, lines, submittedOn } = claim;
  const items = lines.map(({ item }) => item);
  const daysMax = appealDays(released, items, submittedOn);
  const command = { type: 'appeal', on: envelope.on, reason, daysMax } as const;
  const asked = withAudit(envelope, { stream: `claim/${claimId}`, action: 'claim-appealed' });
  return accepted(await documents.claims.execute(claimId, command, asked));
};
