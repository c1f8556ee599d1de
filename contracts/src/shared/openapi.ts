import type { z } from 'zod';
import type { Operation } from './http-contract.ts';
import { schemaInDocument, type JsonSchema } from './json-schema.ts';
import { PROBLEMS_OF_ALL, PROBLEMS_OF_CALLERS, ProblemSchema } from './problem-contract.ts';

export interface OpenApiInfo {
  readonly title: string;
  readonly version: string;
  readonly description: string;
}

/** Status and titles of the codes, from `contracts/problems.yaml`. */
export type ProblemStatuses = Readonly<Record<string, { readonly status: number; readonly title: string }>>;

export interface OpenApiService {
  readonly name: string;
  readonly operations: readonly Operation[];
}

const contentTypeOf = (schema: z.ZodType): string => {
  const named = schema.meta()?.['contentType'];
  return typeof named === 'string' ? named : 'application/json';
};

const isWrite = (operation: Operation): boolean => operation.idempotencyKey ?? operation.method !== 'get';

/** Each property of an object schema is a parameter of its own. */
const parametersOf = (schema: JsonSchema, place: 'path' | 'query'): JsonSchema[] => {
  const required = new Set((schema['required'] as string[] | undefined) ?? []);
  return Object.entries((schema['properties'] ?? {}) as Record<string, JsonSchema>).map(([name, property]) => {
    const { description, ...rest } = property;
    return {
      name,
      in: place,
      required: place === 'path' || required.has(name),
      ...(typeof description === 'string' ? { description } : {}),
      schema: rest,
    };
  });
};

const headerParameters = (operation: Operation): JsonSchema[] => [
  ...(isWrite(operation) ? [{ $ref: '#/components/parameters/IdempotencyKey' }] : []),
  ...(operation.ifMatch === 'required' ? [{ $ref: '#/components/parameters/IfMatch' }] : []),
];

const problemCodes = (operation: Operation): string[] => [
  ...PROBLEMS_OF_ALL,
  ...(operation.allow === 'public' ? [] : PROBLEMS_OF_CALLERS),
  ...(operation.body ? ['body_too_large', 'unsupported_media_type'] : []),
  ...(isWrite(operation) ? ['idempotency_key_required', 'idempotency_key_reused'] : []),
  ...(operation.ifMatch === 'required' ? ['if_match_required', 'stale'] : []),
  ...(operation.problems ?? []),
];

const problemResponses = (operation: Operation, problems: ProblemStatuses): Record<string, JsonSchema> => {
  const codes = [...new Set(problemCodes(operation))].filter((code) => problems[code] !== undefined);
  const byStatus = Map.groupBy(codes, (code) => String(problems[code]?.status));
  return Object.fromEntries(
    [...byStatus].map(([status, ofStatus]) => [
      status,
      {
        description: ofStatus.map((code) => `\`${code}\` ${problems[code]?.title ?? ''}`).join(' · '),
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    ]),
  );
};

const successResponse = (operation: Operation, components: Map<string, unknown>): JsonSchema => {
  const { status, reply } = operation.success;
  const headers = { ETag: { $ref: '#/components/headers/ETag' } };
  if (status === 204) return { description: 'Done', headers };
  return {
    description: operation.summary,
    headers,
    content: { [contentTypeOf(reply)]: { schema: schemaInDocument(reply, components) } },
  };
};

const describeOperation = (
  service: string,
  operation: Operation,
  problems: ProblemStatuses,
  components: Map<string, unknown>,
): JsonSchema => {
  const { operationId, summary, allow, params, query, body } = operation;
  const parameters = [
    ...(params ? parametersOf(schemaInDocument(params, components), 'path') : []),
    ...(query ? parametersOf(schemaInDocument(query, components), 'query') : []),
    ...headerParameters(operation),
  ];
  return {
    operationId,
    summary,
    tags: [service],
    ...(allow === 'public'
      ? { security: [] }
      : { security: [{ bearer: [] }], description: `Roles: ${allow.join(', ')}`, 'x-roles': allow }),
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(body
      ? {
          requestBody: {
            required: true,
            content: { [contentTypeOf(body)]: { schema: schemaInDocument(body, components) } },
          },
        }
      : {}),
    responses: {
      [String(operation.success.status)]: successResponse(operation, components),
      ...problemResponses(operation, problems),
    },
  };
};

/** OpenAPI 3.1 of operations, from nothing but their contracts and the registered problems. */
export const openApiDocument = (
  info: OpenApiInfo,
  services: readonly OpenApiService[],
  problems: ProblemStatuses,
): JsonSchema => {
  const components = new Map<string, unknown>();
  schemaInDocument(ProblemSchema, components);
  const paths: Record<string, Record<string, JsonSchema>> = {};
  for (const { name, operations } of services) {
    for (const operation of operations) {
      const path = operation.path.replace(/:(\w+)/g, '{$1}');
      paths[path] = {
        ...paths[path],
        [operation.method]: describeOperation(name, operation, problems, components),
      };
    }
  }
  return {
    openapi: '3.1.0',
    info: { ...info, license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
    servers: [{ url: '/' }],
    tags: services.map(({ name }) => ({ name })),
    paths,
    components: {
      schemas: Object.fromEntries([...components].sort(([a], [b]) => (a < b ? -1 : 1))),
      parameters: {
        IdempotencyKey: {
          name: 'Idempotency-Key',
          in: 'header',
          required: true,
          description: 'A UUID of your own. The same key repeats the same command and nothing else.',
          schema: { type: 'string', format: 'uuid' },
        },
        IfMatch: {
          name: 'If-Match',
          in: 'header',
          required: true,
          description: 'The ETag that was read; 412 when it was changed meanwhile.',
          schema: { type: 'string', pattern: '^"[1-9][0-9]*"$' },
        },
      },
      headers: { ETag: { description: 'Revision of what is answered', schema: { type: 'string' } } },
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
    },
  };
};
