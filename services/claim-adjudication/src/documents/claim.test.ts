import { expect, test } from '@jest/globals';
import { upcastClaim } from './claim.ts';

test('what a claim of version 2 asked for is called as papers are', () => {
  const before = {
    number: 'C2025-1',
    completions: [
      {
        most: 2,
        gaps: [{ gap: 'DIAGNOSIS_REPORT' }, { gap: 'LATE_REASON' }, { gap: 'OTHER', note: '病案首页' }],
      },
    ],
  };
  expect(upcastClaim(before)).toEqual({
    number: 'C2025-1',
    completions: [
      { most: 2, gaps: [{ gap: 'diagnosis' }, { gap: 'late-reason' }, { gap: 'other', note: '病案首页' }] },
    ],
  });
});

test('a claim that nothing was asked of, and one that is none, read as they are', () => {
  expect(upcastClaim({ number: 'C2025-2' })).toEqual({ number: 'C2025-2' });
  expect(upcastClaim(null)).toBeNull();
});
