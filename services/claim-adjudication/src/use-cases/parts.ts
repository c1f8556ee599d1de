import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import type { BusinessClock } from '@huji/chassis/runtime/business-clock.ts';
import type { StaffDuties } from '@huji/chassis/duties/duties.ts';
import type { BlobStore } from '@huji/chassis/blobs/blob-store.ts';
import type { SafeFiles } from '@huji/chassis/files/safe-file.ts';
import type { Logger } from '@huji/chassis/observability/logger.ts';
import type { LongWork } from '@huji/chassis/work/long-work.ts';
import type { AuditLog } from '@huji/chassis/security/audit-log.ts';
import type { FieldCipher } from '@huji/chassis/security/field-cipher.ts';
import type { PaperListBook } from '@huji/contracts/rulebooks/paper-list.ts';
import type { RegisterFileReader } from '../adapters/register-file-reader.ts';
import type { ReleasedRules } from '../adapters/released-rules.ts';
import type { Documents } from '../documents/documents.ts';
import type { Views } from '../views/views.ts';
import type { Registers } from './open-register-reader.ts';

/** Everything adjudication works with; `service.ts` builds it once. */
export interface Parts {
  readonly documents: Documents;
  readonly views: Views;
  readonly released: ReleasedRules;
  readonly cipher: Pick<FieldCipher, 'keyedHash'>;
  readonly audit: AuditLog;
  readonly duties: StaffDuties;
  readonly nowMs: () => number;
  readonly newId: () => string;
  readonly clock: BusinessClock;
  /** For a step nobody asked for by name. Its command id is new: the states know what was done already. */
  readonly ownEnvelope: (actor: string) => Envelope;
  readonly registers: Registers;
  readonly readRegisterFile: RegisterFileReader;
  readonly work: Pick<LongWork, 'begin' | 'carryOut' | 'read' | 'find'>;
  /** Claims of before are made findable by their hospital once in the life of the process. */
  readonly findableClaims: (work: () => Promise<void>) => Promise<void>;
  /** For whom claims of before count is noted once in the life of the process. */
  readonly notedEmployers: (work: () => Promise<void>) => Promise<void>;
  /** Which papers the societies want. */
  readonly paperLists: readonly PaperListBook[];
  /** Where papers lie. */
  readonly files: BlobStore;
  readonly safeFiles: SafeFiles;
  readonly logger: Pick<Logger, 'warn'>;
}
