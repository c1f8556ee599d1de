import type { z } from 'zod';
import { ACTING_FOR, takesDeputies } from './deputising.ts';
import { contentTypeOf, IDEMPOTENCY_KEY, needsIdempotencyKey, type Operation, takesIfMatch } from './http-contract.ts';
import { schemaInDocument, type JsonSchema } from './json-schema.ts';
import { present, presentIf } from './present.ts';
import { ProblemSchema, problemsOf } from './problem-contract.ts';
import { fileTypesOf, takesUndigested } from './streamed-file.ts';

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

/** Each property of an object schema is a parameter of its own. */
const parametersOf = (schema: JsonSchema, place: 'path' | 'query'): JsonSchema[] => {
  const required = new Set((schema['required'] as string[] | undefined) ?? []);
  return Object.entries((schema['properties'] ?? {}) as Record<string, JsonSchema>).map(([name, property]) => {
    const { description, ...rest } = property;
    return {
      name,
      in: place,
      required: place === 'path' || required.has(name),
      ...present({ description: typeof description === 'string' ? description : undefined }),
      schema: rest,
    };
  });
};

const contentDigestParameter = (required: boolean): JsonSchema => ({
  name: 'Content-Digest',
  in: 'header',
  required,
  description: 'SHA-256 of the file (RFC 9530): a damaged file is refused, and the same key with another file too.',
  schema: { type: 'string', examples: ['sha-256=:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=:'] },
});

const digestParameters = ({ body }: Operation): JsonSchema[] => {
  if (body === undefined || fileTypesOf(body) === null) return [];
  return [{ $ref: `#/components/parameters/${takesUndigested(body) ? 'ContentDigestIfKnown' : 'ContentDigest'}` }];
};

const RANGE_PARAMETER: JsonSchema = {
  name: 'Range',
  in: 'header',
  required: false,
  description: 'One part of the file (RFC 9110), in bytes; of several the whole is answered.',
  schema: { type: 'string', examples: ['bytes=0-65535'] },
};

const ifMatchParameter = (required: boolean): JsonSchema => ({
  name: 'If-Match',
  in: 'header',
  required,
  description: 'The ETag that was read; 412 when it was changed meanwhile.',
  schema: { type: 'string', pattern: '^"[1-9][0-9]*"$' },
});

const ifMatchParameters = (operation: Operation): JsonSchema[] =>
  takesIfMatch(operation)
    ? [{ $ref: `#/components/parameters/${operation.ifMatch === 'required' ? 'IfMatch' : 'IfMatchIfRead'}` }]
    : [];

const headerParameters = (operation: Operation): JsonSchema[] => [
  ...(needsIdempotencyKey(operation) ? [{ $ref: '#/components/parameters/IdempotencyKey' }] : []),
  ...(takesDeputies(operation) ? [{ $ref: '#/components/parameters/ActingFor' }] : []),
  ...ifMatchParameters(operation),
  ...digestParameters(operation),
  ...(operation.success.ranges ? [{ $ref: '#/components/parameters/Range' }] : []),
];

/** Every header that an answer may carry for its caller; what only the connection needs is not named. */
const ANSWER_HEADERS = {
  ETag: [
    'ETag',
    'Which state of it is answered, where it has one; a number that counts nothing for who is told less than all',
    { type: 'string' },
  ],
  Location: ['Location', 'Where what was made, or how far the work is, can be read', { type: 'string' }],
  ContentDisposition: ['Content-Disposition', 'Name of the file', { type: 'string' }],
  AcceptRanges: ['Accept-Ranges', 'The file may be asked for in part', { type: 'string', const: 'bytes' }],
  ContentRange: ['Content-Range', 'Which part of the file it is, or how long the file is', { type: 'string' }],
  RetryAfter: [
    'Retry-After',
    'Seconds to wait; then the same request with the same Idempotency-Key',
    { type: 'integer', minimum: 1 },
  ],
  WWWAuthenticate: ['WWW-Authenticate', 'How to say who asks', { type: 'string', const: 'Bearer' }],
} as const;

const headersNamed = (...names: readonly (keyof typeof ANSWER_HEADERS)[]): JsonSchema =>
  Object.fromEntries(names.map((name) => [ANSWER_HEADERS[name][0], { $ref: `#/components/headers/${name}` }]));

/** Statuses that tell where something now stands. */
const MADE_OR_TAKEN: ReadonlySet<number> = new Set([201, 202]);

/** What an answer of a status tells beside its problem: when to come again, how to say who asks, how long the file is. */
const HEADERS_OF_PROBLEMS: Readonly<Record<string, JsonSchema>> = {
  '401': headersNamed('WWWAuthenticate'),
  '416': headersNamed('ContentRange', 'AcceptRanges'),
  '429': headersNamed('RetryAfter'),
  '503': headersNamed('RetryAfter'),
};

/** A problem, and which codes it may have at this status of this operation. */
const problemOf = (codes: readonly string[]): JsonSchema => ({
  allOf: [
    { $ref: '#/components/schemas/Problem' },
    { type: 'object', properties: { code: { type: 'string', enum: codes } } },
  ],
});

const problemResponses = (operation: Operation, problems: ProblemStatuses): Record<string, JsonSchema> => {
  const codes = problemsOf(operation).filter((code) => problems[code] !== undefined);
  const byStatus = Map.groupBy(codes, (code) => String(problems[code]?.status));
  return Object.fromEntries(
    [...byStatus].map(([status, ofStatus]) => [
      status,
      {
        description: ofStatus.map((code) => `\`${code}\` ${problems[code]?.title ?? ''}`).join(' · '),
        ...present({ headers: HEADERS_OF_PROBLEMS[status] }),
        content: { 'application/problem+json': { schema: problemOf(ofStatus) } },
      },
    ]),
  );
};

/** What a body or a reply is, by its content type. */
const contentOf = (schema: z.ZodType, components: Map<string, unknown>): JsonSchema => {
  const types = fileTypesOf(schema);
  if (types === null) return { [contentTypeOf(schema)]: { schema: schemaInDocument(schema, components) } };
  const { description } = schemaInDocument(schema, components);
  const file = (type: string): JsonSchema => ({ schema: { type: 'string', contentMediaType: type, description } });
  return Object.fromEntries(types.map((type) => [type, file(type)]));
};

const successResponses = (operation: Operation, components: Map<string, unknown>): Record<string, JsonSchema> => {
  const { status, reply, otherwise, ranges } = operation.success;
  const headersOf = (of: number): JsonSchema =>
    headersNamed(
      'ETag',
      ...(MADE_OR_TAKEN.has(of) ? (['Location'] as const) : []),
      ...(fileTypesOf(reply) === null ? [] : (['ContentDisposition'] as const)),
      ...(ranges === true ? (['AcceptRanges'] as const) : []),
    );
  const answer = (of: number, description: string): JsonSchema => ({
    description,
    headers: headersOf(of),
    ...presentIf(of !== 204, { content: contentOf(reply, components) }),
  });
  const others = otherwise === undefined ? [] : [[String(otherwise.status), answer(otherwise.status, otherwise.when)]];
  return {
    [String(status)]: answer(status, status === 204 ? 'Done' : operation.summary),
    ...presentIf(ranges === true, {
      '206': {
        ...answer(206, 'The part that was asked for'),
        headers: { ...headersOf(206), ...headersNamed('ContentRange') },
      },
    }),
    ...Object.fromEntries(others),
  };
};

/** Chinese first: most of those who read the list do. */
const inBothLanguages = ({ summary, summaryZh }: Operation): string =>
  summaryZh === undefined ? summary : `${summaryZh} · ${summary}`;

const describeOperation = (
  service: string,
  operation: Operation,
  problems: ProblemStatuses,
  components: Map<string, unknown>,
): JsonSchema => {
  const { operationId, allow, params, query, body } = operation;
  const parameters = [
    ...(params ? parametersOf(schemaInDocument(params, components), 'path') : []),
    ...(query ? parametersOf(schemaInDocument(query, components), 'query') : []),
    ...headerParameters(operation),
  ];
  const access =
    allow === 'public'
      ? { security: [] }
      : { security: [{ bearer: [] }], description: `Roles: ${allow.join(', ')}`, 'x-roles': allow };
  return {
    operationId,
    summary: inBothLanguages(operation),
    tags: [service],
    ...access,
    ...present({
      parameters: parameters.length > 0 ? parameters : undefined,
      requestBody: body ? { required: true, content: contentOf(body, components) } : undefined,
    }),
    responses: { ...successResponses(operation, components), ...problemResponses(operation, problems) },
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
          description:
            'A text of your own, 1 to 255 visible characters (a UUID, for example). The same key repeats the same request; with another body, document or operation it is refused, for at least 30 days.',
          schema: { type: 'string', minLength: 1, maxLength: 255, pattern: IDEMPOTENCY_KEY.source },
        },
        ActingFor: {
          name: ACTING_FOR,
          in: 'header',
          required: false,
          description:
            'Only from a deputy: the id of the grant. The request is then done with the role of whoever is away, and every record of it says for whom.',
          schema: { type: 'string', format: 'uuid' },
        },
        ContentDigest: contentDigestParameter(true),
        ContentDigestIfKnown: contentDigestParameter(false),
        Range: RANGE_PARAMETER,
        IfMatch: ifMatchParameter(true),
        IfMatchIfRead: ifMatchParameter(false),
      },
      headers: Object.fromEntries(
        Object.entries(ANSWER_HEADERS).map(([name, [, description, schema]]) => [name, { description, schema }]),
      ),
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
    },
  };
};
