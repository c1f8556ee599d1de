import { z } from 'zod';
import { readYaml } from '../runtime/yaml-file.ts';

const LabelSchema = z.union([z.array(z.string()).min(1), z.literal('declared')]);
const MetricSchema = z.strictObject({
  kind: z.enum(['counter', 'gauge', 'histogram']),
  help: z.string().min(10),
  /** Closed sets. `declared`: the set is what the process declares at its start (operations, collections, consumers). */
  labels: z.record(z.string(), LabelSchema).default({}),
  buckets: z.array(z.number().positive()).optional(),
  /** Absent: every service has it. */
  services: z.array(z.string()).optional(),
});
export type MetricRegistration = z.output<typeof MetricSchema>;

/** Told of itself by the process, under a name of its library's. */
const ProcessSeriesSchema = MetricSchema.pick({ kind: true, help: true });

const TelemetrySchema = z.strictObject({
  logFields: z.record(z.string(), z.string().min(5)),
  metrics: z.record(
    z.string().regex(/^[a-z][a-z0-9_]*_(total|seconds|ratio|records|documents|bytes|fen|state)$/),
    MetricSchema,
  ),
  processSeries: z.record(z.string().regex(/^(process|nodejs)_[a-z0-9_]+$/), ProcessSeriesSchema),
});
export type Telemetry = z.output<typeof TelemetrySchema>;

/** `contracts/telemetry.yaml`: what may be measured and logged, kept by hand; the code is held to it. */
export const readTelemetry = (
  file: URL = new URL('../../../../contracts/telemetry.yaml', import.meta.url),
): Telemetry => TelemetrySchema.parse(readYaml(file));
