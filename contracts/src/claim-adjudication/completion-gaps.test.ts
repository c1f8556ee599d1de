import { expect, test } from '@jest/globals';
import { COMPLETION_GAPS } from './completion-gaps.ts';
import { PAPER_TYPES } from './paper-types.ts';

test('every type of paper can be asked for, each by one gap', () => {
  const asked = Object.values(COMPLETION_GAPS).flatMap(({ papers }): readonly string[] => papers);
  expect(asked.toSorted()).toEqual(PAPER_TYPES.toSorted());
});
