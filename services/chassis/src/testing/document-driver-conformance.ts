import type { ConformanceCheck } from './conformance-check.ts';
import type { DocumentDriverHarness } from './document-driver-harness.ts';
import { documentMemoryChecks } from './document-memory-checks.ts';
import { documentOutboxChecks } from './document-outbox-checks.ts';
import { documentQueryChecks } from './document-query-checks.ts';
import { documentValueChecks } from './document-value-checks.ts';
import { documentWritingChecks } from './document-writing-checks.ts';

/** Everything a `DocumentDriver` promises. Every driver's test runs all of it. */
export const documentDriverChecks: readonly ConformanceCheck<DocumentDriverHarness>[] = [
  ...documentWritingChecks,
  ...documentOutboxChecks,
  ...documentValueChecks,
  ...documentQueryChecks,
  ...documentMemoryChecks,
];
