import { beside, type Envelope } from '@huji/chassis/aggregate/envelope.ts';
import { accepted } from '@huji/chassis/aggregate/outcome.ts';
import type { AuditStep } from '@huji/chassis/security/audit-chain.ts';
import { withAudit } from '@huji/chassis/security/audit-by.ts';
import type { ACTS_FOR_MEMBER } from '@huji/contracts/shared/looks.ts';
import { present } from '@huji/contracts/shared/present.ts';
import type { Claim } from '../domain/claim/claim.ts';
import { isInFilersHands } from '../domain/claim/claim-filer.ts';
import type { Parts } from './parts.ts';

/**
 * A paper is the member’s own act like any other, though it stands in another document: the claim is theirs from
 * then on. After what was taken: an act that is refused is none. */
export const takeOverClaim = async ({ documents }: Parts, claim: Claim, envelope: Envelope): Promise<void> => {
  const { claimId, personId } = claim;
  if (envelope.actorPersonId !== personId || !isInFilersHands(claim)) return;
  const heard = withAudit(beside(envelope, 'take-over'), { stream: `claim/${claimId}`, action: 'claim-taken-over' });
  accepted(await documents.claims.execute(claimId, { type: 'take-over', on: envelope.on }, heard));
};

type ForMember = keyof typeof ACTS_FOR_MEMBER;
type Done = ForMember extends `${infer Action}-for-member` ? Action : never;

interface Step {
  readonly action: Done;
  readonly data?: Readonly<Record<string, string>>;
}

/** What is done in the member’s place stands among what the member reads of who looked; what they do themselves, with the claim. */
export const stepOfSender = (
  { claimId, personId }: Pick<Claim, 'claimId' | 'personId'>,
  { actorPersonId }: Envelope,
  { action, data }: Step,
): AuditStep =>
  actorPersonId === personId
    ? { stream: `claim/${claimId}`, action, ...present({ data }) }
    : {
        stream: `person/${personId}`,
        action: `${action}-for-member` satisfies ForMember,
        data: { claimId, ...data, role: 'clerk' },
      };
