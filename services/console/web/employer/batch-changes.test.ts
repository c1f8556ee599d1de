import { describe, expect, test } from '@jest/globals';
import type { Batch } from './api.ts';
import { isSubmittedFrom } from './batch-changes.ts';

const batch = (version: number, draft: Partial<Batch['draft']> = {}): Batch => ({
  batchId: 'b',
  employerId: 'e',
  society: 'HUJI',
  startOn: '2026-12-01',
  state: 'submitted',
  stateWords: { zh: '', en: '' },
  draft: {
    rosterNo: 2,
    rows: 9,
    persons: 9,
    processedRows: 9,
    ready: true,
    rowsHeldUp: 0,
    rowsLeftOut: 1,
    headcount: null,
    ...draft,
  },
  submission: version === 0 ? null : { version, submittedOn: '2026-11-30', rows: 9 },
  pending: null,
  refusedChange: null,
  plans: [],
  bill: null,
  covers: { granted: 0, declined: 0, revoked: 0, kept: 0, outstanding: 0 },
});
const headcount = { size: 9, women: 0, exclusions: [], leftService: 0 };

describe('a draft whose submission was not answered', () => {
  test('was submitted when a version stands that did not, of the same roster, rows and headcount', () => {
    expect(isSubmittedFrom(batch(0), batch(1))).toBe(true);
    expect(isSubmittedFrom(batch(1), batch(2))).toBe(true);
  });

  test('was not, when no version came or it is of something else', () => {
    expect(isSubmittedFrom(batch(1), batch(1))).toBe(false);
    expect(isSubmittedFrom(batch(0), batch(1, { rosterNo: 3 }))).toBe(false);
    expect(isSubmittedFrom(batch(0), batch(1, { rowsLeftOut: 0 }))).toBe(false);
    expect(isSubmittedFrom(batch(0), batch(1, { headcount }))).toBe(false);
  });
});
