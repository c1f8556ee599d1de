import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { SURFACES } from '@huji/contracts/surfaces.ts';
import { type Operation, takesIfMatch } from '@huji/contracts/shared/http-contract.ts';
import { pageOf, Paging } from '@huji/contracts/shared/paging.ts';
import { CivilDateSchema, YuanSchema } from '@huji/contracts/shared/schemas.ts';
import { type Field, fieldsOf, unknownKindsIn } from './fields.ts';

const operations = SURFACES.flatMap(({ operations: all }) => all).map(
  (operation) => [operation.operationId, operation] as const,
);

const Described = z.object({
  operationId: z.string(),
  parameters: z.array(z.union([z.object({ $ref: z.string() }), z.object({ name: z.string() })])).default([]),
  responses: z.record(z.string(), z.unknown()),
});

/** What the emitted document says of each operation: names of its shared parameters, and its statuses. */
const DESCRIBED = new Map(
  SURFACES.flatMap(({ service }) => {
    const text = readFileSync(`contracts/openapi/${service}.json`, 'utf8');
    const { paths } = z
      .object({ paths: z.record(z.string(), z.record(z.string(), Described)) })
      .parse(JSON.parse(text));
    return Object.values(paths).flatMap((methods) => Object.values(methods));
  }).map(({ operationId, parameters, responses }) => [
    operationId,
    {
      parameters: parameters.map((one) => ('$ref' in one ? (one.$ref.split('/').at(-1) ?? '') : one.name)),
      statuses: Object.keys(responses),
    },
  ]),
);
const openApiOf = (operationId: string) => {
  const described = DESCRIBED.get(operationId);
  if (described === undefined) throw new Error(`${operationId} is in no emitted document`);
  return described;
};

const partsOf = ({ params, query, body, success }: Operation): readonly z.ZodType[] =>
  [params, query, body, success.reply].filter((part) => part !== undefined);

/** How a name ends by what the field holds. `on` and `at` alone are names as well. */
const ENDINGS = [
  ['money', /Yuan$/, /Yuan$|Fen$/],
  ['civil date', /(^o|O)n$/, /(^o|O)n$/],
  ['instant', /(^a|A)t$/, /(^a|A)t$/],
] as const;

const misnamed = ({ name, holds }: Field): boolean =>
  name === 'kind' ||
  ENDINGS.some(([what, ending, reserved]) => (holds === what ? !ending.test(name) : reserved.test(name)));

const arraysOf = (reply: z.ZodType): readonly string[] =>
  reply instanceof z.ZodObject
    ? Object.entries(reply.def.shape).flatMap(([name, value]) => (value instanceof z.ZodArray ? [name] : []))
    : [];

const isPage = ({ query, success: { reply } }: Operation): boolean =>
  query instanceof z.ZodObject &&
  query.shape['cursor'] === Paging.cursor &&
  query.shape['limit'] === Paging.limit &&
  reply instanceof z.ZodObject &&
  reply.shape['cursor'] === pageOf('things', z.string()).shape.cursor &&
  arraysOf(reply).length === 1;

describe('one dialect for every caller (0071)', () => {
  test.each(operations)('%s is a plain verb: `list` gives a page, `read` one thing', (operationId, operation) => {
    expect(operationId).toMatch(/^[a-z]+[A-Z]/);
    expect(operationId).not.toMatch(/^(get|fetch|put|post|delete)/);
    const { query = z.object({}), body = z.object({}), success } = operation;
    const fields = fieldsOf(z.object({ query, body, reply: success.reply })).map(({ path }) => path);
    const words = fields.filter((path) => /^\/(query|body|reply)\/(cursor|limit|max|page|offset|more)$/.test(path));
    if (operationId.startsWith('list')) expect(isPage(operation)).toBe(true);
    else expect(words).toEqual([]);
  });

  test.each(operations)(
    '%s says what it does in Chinese and in English',
    (_operationId, { summary, summaryZh = '' }) => {
      expect(summary).toMatch(/^[A-Z][^\u4e00-\u9fff]+$/);
      expect(summaryZh).toMatch(/[\u4e00-\u9fff]{2}/);
      expect(summaryZh).not.toMatch(/(?<=[\u4e00-\u9fff])[,;:.!?](?:\s|$)/);
    },
  );

  test.each(operations)('%s names its fields by what they hold', (_operationId, operation) => {
    const fields = partsOf(operation).flatMap((part) => fieldsOf(part));
    expect(fields.filter(misnamed).map(({ path, holds }) => `${path}: ${holds}`)).toEqual([]);
  });

  test.each(operations)('%s says in words what form a text must have', (_operationId, { params, query, body }) => {
    const input = [params, query, body].filter((part) => part !== undefined).flatMap((part) => fieldsOf(part));
    expect(input.filter(({ isPatternAlone }) => isPatternAlone).map(({ path }) => path)).toEqual([]);
  });

  test.each(operations)(
    '%s says whether it takes If-Match, and answers 412 where it does',
    (operationId, operation) => {
      const document = openApiOf(operationId);
      const headers = document.parameters.filter((name) => name.startsWith('IfMatch'));
      const expected = { required: ['IfMatch'], optional: ['IfMatchIfRead'], none: [] }[operation.ifMatch ?? 'none'];
      expect(headers).toEqual(expected);
      expect(document.statuses.includes('412')).toBe(takesIfMatch(operation));
      expect(document.statuses.includes('428')).toBe(operation.ifMatch === 'required');
    },
  );

  test.each(operations)('%s refuses with codes in small letters', (_operationId, { problems = [] }) => {
    expect(problems.filter((code) => !/^[a-z]+(_[a-z]+)*$/.test(code))).toEqual([]);
  });
});

/** Fields of events that were released before the dialect was: they keep their names (0071). No event gets another one. */
const RELEASED_NAMES: Readonly<Record<string, readonly string[]>> = {
  'mutualaid.premium.batch-billed.v1': ['/payableUntil'],
  'mutualaid.claim-adjudication.participation-assessed.v1': ['/payableUntil', '/inEffectFrom'],
  'mutualaid.claim-adjudication.cover-changed.v1': ['/rows/start', '/rows/end', '/rows/lots/waitingUntil'],
};
const EVENTS = SURFACES.flatMap(({ events }) => events).map((event) => [event.type, event] as const);

/** Services count in fen, so that an event may hold them; people read yuan. */
const misnamedInEvent = (field: Field): boolean =>
  field.name.endsWith('Yuan') || (misnamed(field) && !(field.name.endsWith('Fen') && field.holds === 'something else'));

describe('the dialect of events', () => {
  test.each(EVENTS)('%s names its fields by what they hold, but for those it was released with', (type, { data }) => {
    const strange = fieldsOf(data)
      .filter(misnamedInEvent)
      .map(({ path }) => path);
    expect([...new Set(strange)]).toEqual(RELEASED_NAMES[type] ?? []);
  });
});

describe('the walk over fields', () => {
  test('knows every kind of schema that a contract uses', () => {
    const parts = operations.flatMap(([, operation]) => partsOf(operation));
    const schemas = [...parts, ...EVENTS.map(([, { data }]) => data)];
    expect([...new Set(schemas.flatMap(unknownKindsIn))]).toEqual([]);
    expect(unknownKindsIn(z.object({ a: z.tuple([z.string()]) }))).toEqual(['tuple']);
  });

  test('sees through descriptions, refinements, wrappers, lists and unions', () => {
    const schema = z.object({
      due: CivilDateSchema.optional().meta({ description: 'again' }),
      lines: z.array(z.object({ amount: YuanSchema.refine((text) => text !== '0').nullable() })),
      either: z.union([z.object({ kind: z.string() }), z.object({ code: z.string().regex(/x/).optional() })]),
    });
    expect(fieldsOf(schema).filter(misnamed)).toMatchObject([
      { path: '/due', holds: 'civil date' },
      { path: '/lines/amount', holds: 'money' },
      { path: '/either/kind' },
    ]);
    expect(fieldsOf(schema).filter(({ isPatternAlone }) => isPatternAlone)).toMatchObject([{ path: '/either/code' }]);
  });
});
