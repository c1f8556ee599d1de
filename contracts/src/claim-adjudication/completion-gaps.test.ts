import { expect, test } from '@jest/globals';
import { COMPLETION_GAP_CODES } from './completion-gaps.ts';
import { PAPER_TYPES } from './paper-types.ts';

test('what a reviewer asks for has the names of papers: every type can be asked for, and nothing else but a reason', () => {
  const papers = COMPLETION_GAP_CODES.filter((gap) => gap !== 'late-reason');
  expect(papers.toSorted()).toEqual(PAPER_TYPES.toSorted());
});
