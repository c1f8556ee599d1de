import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, test } from '@jest/globals';
import { artefacts } from '@huji/contracts/emit/artefacts.ts';
import { SURFACES } from '@huji/contracts/surfaces.ts';
import { jsonSchemaOf } from '@huji/contracts/shared/json-schema.ts';
import { readProblems } from '@huji/chassis/http/problem-registry.ts';

const ajv = new Ajv2020({ strict: false, validateFormats: false });
addFormats.default(ajv);
const isOpenApi = ajv.compile(
  JSON.parse(readFileSync(new URL('openapi-3.1.schema.json', import.meta.url), 'utf8')) as object,
);

const operations = SURFACES.flatMap(({ service, operations: all }) => all.map((operation) => ({ service, operation })));
const named = operations.map(({ operation }) => [operation.operationId, operation] as const);

describe('the emitted OpenAPI documents', () => {
  test.each([...artefacts().keys()].filter((path) => path.startsWith('openapi/')))('%s is OpenAPI 3.1', (path) => {
    const document: unknown = JSON.parse(artefacts().get(path) ?? '');
    isOpenApi(document);
    expect(isOpenApi.errors ?? []).toEqual([]);
  });

  test.each([...artefacts().keys()].filter((path) => path.startsWith('openapi/')))(
    '%s names nothing it lacks',
    (path) => {
      const text = artefacts().get(path) ?? '';
      const document = JSON.parse(text) as unknown;
      const references = [...text.matchAll(/"\$ref": "#\/([^"]+)"/g)].map(([, pointer]) => pointer ?? '');
      const missing = references.filter(
        (pointer) =>
          pointer
            .split('/')
            .reduce<unknown>((value, step) => (value as Record<string, unknown> | undefined)?.[step], document) ===
          undefined,
      );
      expect(missing).toEqual([]);
    },
  );
});

/** Places of a schema where a property is neither described nor of a form that says what it is. */
const undescribed = (schema: unknown, path: string): string[] => {
  if (schema === null || typeof schema !== 'object') return [];
  if (Array.isArray(schema)) return schema.flatMap((each, index) => undescribed(each, `${path}/${String(index)}`));
  return Object.entries(schema).flatMap(([key, value]) => {
    if (key !== 'properties') return undescribed(value, `${path}/${key}`);
    return Object.entries(value as Record<string, Record<string, unknown>>).flatMap(([name, property]) => {
      const says = ['description', '$ref', 'enum', 'const', 'properties', 'items', 'anyOf', 'oneOf', 'format', 'type'];
      const own = says.some((word) => property[word] !== undefined) ? [] : [`${path}/${name}`];
      return [...own, ...undescribed(property, `${path}/${name}`)];
    });
  });
};

describe('every operation', () => {
  test.each(named)('%s has a summary, a known path form and registered problems', (_operationId, operation) => {
    const problems = readProblems();
    expect(operation.summary.length).toBeGreaterThan(8);
    expect(operation.path).toMatch(/^\/v1(\/[a-z0-9-]+|\/:[a-zA-Z]+)+$/);
    expect((operation.problems ?? []).filter((code) => problems[code] === undefined)).toEqual([]);
  });

  test.each(named)('%s describes each variable of its path, and no other', (_operationId, operation) => {
    const variables = [...operation.path.matchAll(/:(\w+)/g)].map(([, name]) => name).sort();
    const schema = operation.params ? jsonSchemaOf(operation.params) : {};
    expect(Object.keys((schema['properties'] ?? {}) as object).sort()).toEqual(variables);
  });

  test.each(named)('%s can be written as JSON Schema, with nothing left unsaid', (_operationId, operation) => {
    const parts = [operation.params, operation.query, operation.body, operation.success.reply];
    for (const part of parts) if (part) expect(undescribed(jsonSchemaOf(part), '')).toEqual([]);
  });

  test('is told apart by its id and by its address', () => {
    const ids = operations.map(({ operation }) => operation.operationId);
    const addresses = operations.map(({ operation }) => `${operation.method} ${operation.path}`);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(addresses).size).toBe(addresses.length);
  });

  test('that writes asks for a key, unless it says that nothing of money or of a person is written', () => {
    const without = operations
      .filter(({ operation }) => operation.method !== 'get' && operation.idempotencyKey === false)
      .map(({ operation }) => operation.operationId);
    expect(without.filter((id) => !/^(preview|check|find|list|compare|simulate|validate)/.test(id))).toEqual([]);
  });
});
