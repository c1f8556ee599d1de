import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';

const OPENAPI = new URL('../../contracts/openapi/', import.meta.url);

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>;
}
interface Described {
  readonly responses: Readonly<
    Record<string, { readonly headers?: Readonly<Record<string, { readonly $ref: string }>> }>
  >;
}

test('every operation of every service says that it may answer 503 and 429, and when to come again', () => {
  const described = readdirSync(OPENAPI).flatMap((file) => {
    const { paths } = JSON.parse(readFileSync(new URL(file, OPENAPI), 'utf8')) as Document;
    return Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, { responses }]) => ({ what: `${method} ${path}`, responses })),
    );
  });
  expect(described.length).toBeGreaterThan(50);
  const silent = described.filter(({ responses }) =>
    ['503', '429'].some(
      (status) => responses[status]?.headers?.['Retry-After']?.$ref !== '#/components/headers/RetryAfter',
    ),
  );
  expect(silent.map(({ what }) => what)).toEqual([]);
});
