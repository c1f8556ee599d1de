import type { z } from 'zod';
import type { Logger } from '../observability/logger.ts';
import type { Metrics } from '../observability/metrics.ts';
import type { CallOut } from '../observability/tracing.ts';
import type { DocumentStore } from '../persistence/document-store.ts';
import type { AuditLog } from '../security/audit-log.ts';
import type { FieldCipher } from '../security/field-cipher.ts';
import type { LongWork } from '../work/long-work.ts';
import type { BusinessClock } from './business-clock.ts';
import type { RuntimeConfig } from './config.ts';
import type { IdSource } from './ids.ts';

/** What a composition root is given. */
export interface ServiceContext {
  readonly store: DocumentStore;
  readonly clock: BusinessClock;
  readonly ids: IdSource;
  readonly cipher: FieldCipher;
  readonly audit: AuditLog;
  readonly work: LongWork;
  readonly logger: Logger;
  readonly metrics: Metrics;
  /** Around every call of another party, so that one trace leads there. */
  readonly callOut: CallOut;
  readonly config: RuntimeConfig;
  /** Reads a service's own settings from the environment, once; throws `ConfigurationFault`. */
  readonly settings: <Schema extends z.ZodObject>(schema: Schema) => z.output<Schema>;
}
