import { NO_TRACING, type Tracing } from '../observability/tracing.ts';
import type { RuntimeConfig } from './config.ts';

/** Off, and nothing of it loaded, unless a collector is named. */
export const startTracing = async (
  config: Pick<RuntimeConfig, 'OTEL_EXPORTER_OTLP_TRACES_ENDPOINT' | 'OTEL_TRACES_SAMPLER_ARG'>,
  services: readonly string[],
): Promise<Tracing> => {
  const { OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: url, OTEL_TRACES_SAMPLER_ARG: ratio } = config;
  if (url === undefined) return NO_TRACING;
  const { createOtlpTracing } = await import('../observability/otlp-tracing.ts');
  const [only, ...others] = services;
  return createOtlpTracing({ url, ratio, serviceName: only !== undefined && others.length === 0 ? only : 'huji' });
};
