import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { asyncApiDocument } from '../shared/asyncapi.ts';
import type { EventContract } from '../shared/event-contract.ts';
import { jsonSchemaOf } from '../shared/json-schema.ts';
import { openApiDocument, type ProblemStatuses } from '../shared/openapi.ts';
import { eventsHeardBy, SURFACES, type Surface } from '../surfaces.ts';

const VERSION = '1.0.0';

const text = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** Hand-kept, checked by the chassis when it starts and by the tests; here only statuses and titles are read. */
const problems = (): ProblemStatuses =>
  parse(readFileSync(new URL('../../problems.yaml', import.meta.url), 'utf8')) as ProblemStatuses;

const eventSchema = ({ type, summary, topic, key, heardBy, data }: EventContract): unknown => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: `urn:huji:event:${type}`,
  title: type,
  ...jsonSchemaOf(data),
  description: summary,
  'x-topic': topic,
  'x-key': key,
  'x-heard-by': heardBy,
});

const ofSurface = ({ service, title, description, operations, events }: Surface, status: ProblemStatuses) => {
  const info = { title, version: VERSION, description };
  return [
    [`openapi/${service}.json`, text(openApiDocument(info, [{ name: service, operations }], status))],
    [`asyncapi/${service}.json`, text(asyncApiDocument(info, events, eventsHeardBy(service)))],
    ...events.map((contract) => [`schemas/${contract.type}.json`, text(eventSchema(contract))]),
  ] as [string, string][];
};

/** Every emitted file, by its path inside `contracts/`. */
export const artefacts = (): ReadonlyMap<string, string> => {
  const status = problems();
  return new Map(SURFACES.flatMap((surface) => ofSurface(surface, status)));
};
