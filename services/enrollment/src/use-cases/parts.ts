import type { StaffDuties } from '@huji/chassis/duties/duties.ts';
import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import type { Logger } from '@huji/chassis/observability/logger.ts';
import type { LongWork } from '@huji/chassis/work/long-work.ts';
import type { BusinessClock } from '@huji/chassis/runtime/business-clock.ts';
import type { IdSource } from '@huji/chassis/runtime/ids.ts';
import type { AuditLog } from '@huji/chassis/security/audit-log.ts';
import type { FieldCipher } from '@huji/chassis/security/field-cipher.ts';
import type { RosterWords } from '@huji/contracts/enrollment/roster-words.ts';
import type { AdjudicationClient } from '../adapters/adjudication-client.ts';
import type { ReadPayableDays, ReadPlanNames, ReadPlansOnSale } from '../adapters/plan-catalogue.ts';
import type { RosterFileReader } from '../adapters/roster-file-reader.ts';
import type { Documents } from '../documents/documents.ts';
import type { Views } from '../views/views.ts';
import type { RowsOfPeople } from './create-rows-of-people.ts';

/** Everything enrollment works with; `service.ts` builds it once. */
export interface Parts extends AdjudicationClient {
  readonly documents: Documents;
  readonly views: Views;
  readonly cipher: FieldCipher;
  readonly ids: IdSource;
  readonly audit: AuditLog;
  readonly rosterFiles: RosterFileReader;
  /** Rows of people who stand on a roster more than once. */
  readonly rowsOfPeople: RowsOfPeople;
  readonly work: LongWork;
  readonly planNames: ReadPlanNames;
  readonly plansOnSale: ReadPlansOnSale;
  readonly payableDays: ReadPayableDays;
  /** The oldest first. */
  readonly rosterWords: readonly RosterWords[];
  readonly duties: StaffDuties;
  readonly clock: BusinessClock;
  readonly logger: Pick<Logger, 'warn'>;
  /** Each done once in the life of a process: whoever was recorded before is found afterwards by what is found by now. */
  readonly findablePersons: (work: () => Promise<void>) => Promise<void>;
  readonly findableEmployers: (work: () => Promise<void>) => Promise<void>;
  /** For a step nobody asked for by name. Its command id is new: the states know what was done already. */
  readonly ownEnvelope: (actor: string) => Envelope;
}
