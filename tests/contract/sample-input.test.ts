import { expect, test } from '@jest/globals';
import { z } from 'zod';
import { otherOf, sampleOf } from './sample-input.ts';

const SIZE = z.enum(['small', 'large']);

test.each<[string, z.ZodType, unknown]>([
  ['an enumeration alone', z.object({ size: SIZE }), { size: 'large' }],
  ['an enumeration in a list', z.object({ sizes: z.array(SIZE).min(1) }), { sizes: ['large'] }],
  ['one of several literals', z.object({ size: z.literal(['small', 'large']) }), { size: 'large' }],
  ['an enumeration that may be null', z.object({ size: SIZE.nullable() }), { size: 'large' }],
  ['a union of objects', z.union([z.object({ a: SIZE }), z.object({ b: SIZE })]), { a: 'large' }],
  ['what may be absent', z.object({ size: SIZE.optional() }), { size: 'small' }],
  ['a number', z.object({ count: z.int().max(2) }), { count: 2 }],
])('of %s there is another input', (_, schema, other) => {
  expect(otherOf(schema, sampleOf(schema))).toEqual(other);
});

test.each<[string, z.ZodType]>([
  ['nothing', z.object({})],
  ['one literal', z.object({ size: z.literal('small') })],
  ['an enumeration of one', z.object({ size: z.enum(['small']) })],
])('of %s there is no other input', (_, schema) => {
  expect(otherOf(schema, sampleOf(schema))).toBeNull();
});
