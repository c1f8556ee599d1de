import type { SocietyOfPlan } from '@huji/contracts/rulebooks/society-of-plan.ts';
import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import type { Logger } from '@huji/chassis/observability/logger.ts';
import type { JoinedWork } from '@huji/chassis/resilience/joined-work.ts';
import type { BusinessClock } from '@huji/chassis/runtime/business-clock.ts';
import type { IdSource } from '@huji/chassis/runtime/ids.ts';
import type { StaffDuties } from '@huji/chassis/duties/duties.ts';
import type { AuditLog } from '@huji/chassis/security/audit-log.ts';
import type { FieldCipher } from '@huji/chassis/security/field-cipher.ts';
import type { PayerClient } from '../adapters/payer-client.ts';
import type { RegisterClient } from '../adapters/register-client.ts';
import type { BankClient } from '../adapters/bank-client.ts';
import type { Documents } from '../documents/documents.ts';
import type { Views } from '../views/views.ts';

/** What payout works with; built once by `service.ts`. */
export interface Parts {
  readonly documents: Documents;
  readonly views: Views;
  readonly bank: BankClient;
  /** Whose name stands in the register is asked, never read. */
  readonly register: RegisterClient;
  /** Where money goes back to. */
  readonly payers: PayerClient;
  /** Does its work once in the life of the process; what failed is tried again. */
  readonly findablePayees: (work: () => Promise<void>) => Promise<void>;
  readonly cipher: FieldCipher;
  readonly ids: IdSource;
  readonly audit: AuditLog;
  /** A fund has the code of its plan. */
  readonly societyOfFund: SocietyOfPlan;
  readonly duties: StaffDuties;
  readonly clock: BusinessClock;
  readonly logger: Logger;
  /** Age of an attempt from which "not received" is made final. */
  readonly recallAfterMs: number;
  /** For a step nobody asked for by name. Its command id is new: the states know what was done already. */
  readonly ownEnvelope: (actor: string) => Envelope;
  /** Batches whose orders are on their way to the bank, and the journal being counted: joined, not begun twice. */
  readonly finishing: JoinedWork<void>;
  readonly counting: JoinedWork<number>;
}
