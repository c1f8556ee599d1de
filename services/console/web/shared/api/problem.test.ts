import { expect, test } from '@jest/globals';
import { problemIn, problemOf } from './problem.ts';

const PROBLEM = { type: '/problems/stale', title: 'stale', titleZh: '已变更', status: 409, code: 'stale', detail: '' };

test('a problem of ours is what it says', () => {
  expect(problemOf(PROBLEM, 409)).toBe(PROBLEM);
  expect(problemIn(JSON.stringify(PROBLEM), 409)).toEqual(PROBLEM);
});

test.each([
  ['a proxy’s page', '<html>502 Bad Gateway</html>', 502],
  ['nothing', '', 504],
  ['JSON that is no problem', '{"message":"upstream"}', 503],
])('of a write that %s answered it is not known whether it was done', (_, text, status) => {
  expect(problemIn(text, status)).toMatchObject({ status, titleZh: '不知道是否办成，请刷新核对' });
});

test('what was refused on the way was not done', () => {
  expect(problemIn('<html>413</html>', 413)).toMatchObject({ status: 413, titleZh: '没有办成，请稍后再试' });
  expect(problemOf(undefined, 403).title).toBe('This was not done. Try again in a moment.');
});
