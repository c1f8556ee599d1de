import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import type { AuditStep } from '@huji/chassis/security/audit-chain.ts';
import type { ACTS_FOR_MEMBER } from '@huji/contracts/shared/looks.ts';
import { present } from '@huji/contracts/shared/present.ts';
import type { Claim } from '../domain/claim/claim.ts';

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
