import { describe, expect, test } from '@jest/globals';
import type { PaperType } from '@huji/contracts/claim-adjudication/paper-types.ts';
import { civilDate } from '@huji/contracts/shared/civil-date.ts';
import { gapsLeft } from './gaps-left.ts';
import type { Paper, Papers } from './paper.ts';

const asked = { gaps: [{ gap: 'settlement' }, { gap: 'discharge' }], requestedOn: civilDate('2025-08-10') } as const;
const papersOf = (...papers: readonly (readonly [PaperType, Paper['state'], string])[]): Papers => ({
  claimId: 'C',
  personId: 'P',
  papers: papers.map(([type, state, begunOn], at) => ({
    ...{ paperId: String(at), type, state, bytes: 1, begunOn: civilDate(begunOn), begunBy: 'li' },
  })),
});

describe('what was asked for', () => {
  test('is all left while nothing was sent', () => {
    expect(gapsLeft(asked, null)).toEqual(['settlement', 'discharge']);
  });

  test('is closed by a paper of its type that came since, and by no other', () => {
    expect(gapsLeft(asked, papersOf(['settlement', 'kept', '2025-08-10']))).toEqual(['discharge']);
    expect(gapsLeft(asked, papersOf(['settlement', 'kept', '2025-08-09']))).toEqual(['settlement', 'discharge']);
    expect(gapsLeft(asked, papersOf(['settlement', 'arriving', '2025-08-11']))).toEqual(['settlement', 'discharge']);
    expect(gapsLeft(asked, papersOf(['settlement', 'withdrawn', '2025-08-11']))).toEqual(['settlement', 'discharge']);
  });

  test('as a reason is closed by words alone', () => {
    const reason = { gaps: [{ gap: 'late-reason' }], requestedOn: asked.requestedOn } as const;
    expect(gapsLeft(reason, papersOf(['other', 'kept', '2025-08-11']))).toEqual(['late-reason']);
  });
});
