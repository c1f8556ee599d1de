import { expect, test } from '@jest/globals';
import { childTraceparent, parseTraceparent } from './trace.ts';

const PARENT = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-00';

test('a step keeps trace and sampling of what caused it and has a span of its own', () => {
  const child = parseTraceparent(childTraceparent(PARENT));
  expect(child).toMatchObject({ traceId: '4bf92f3577b34da6a3ce929d0e0e4736', flags: '00' });
  expect(child?.spanId).not.toBe('00f067aa0ba902b7');
});

test.each([
  undefined,
  '',
  'rubbish',
  PARENT.replace('4bf92f3577b34da6a3ce929d0e0e4736', '0'.repeat(32)),
  `${PARENT}-x`,
])('from %p a new trace begins', (header) => {
  expect(parseTraceparent(header)).toBeNull();
  expect(parseTraceparent(childTraceparent(header))?.traceId).toMatch(/^[0-9a-f]{32}$/);
});
