import type { SocietyOfPlan } from '@huji/contracts/rulebooks/society-of-plan.ts';
import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import type { BusinessClock } from '@huji/chassis/runtime/business-clock.ts';
import type { IdSource } from '@huji/chassis/runtime/ids.ts';
import type { StaffDuties } from '@huji/chassis/duties/duties.ts';
import type { AuditLog } from '@huji/chassis/security/audit-log.ts';
import type { FieldCipher } from '@huji/chassis/security/field-cipher.ts';
import type { Documents } from '../documents/documents.ts';
import type { Views } from '../views/views.ts';

/** `current`: lines are posted as they come, so that yesterday is loaded. `declared`: only what somebody declared is. */
export type StatementsLoaded = 'current' | 'declared';

/** Everything premium works with; `service.ts` builds it once. */
export interface Parts {
  readonly documents: Documents;
  readonly views: Views;
  readonly societyOfPlan: SocietyOfPlan;
  readonly cipher: FieldCipher;
  readonly ids: IdSource;
  readonly audit: AuditLog;
  /** Which role agrees to what, by day. */
  readonly duties: StaffDuties;
  readonly clock: BusinessClock;
  /** For a step nobody asked for by name. Its command id is new: the states know what was done already. */
  readonly ownEnvelope: (actor: string) => Envelope;
  /** The account contributions are paid to. */
  readonly account: string;
  readonly statementsLoaded: StatementsLoaded;
  /** Resolves when moneys of former programmes are found by all their fields. */
  readonly moneysIndexed: () => Promise<unknown>;
}
