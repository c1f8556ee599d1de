import { present } from '@huji/contracts/shared/present.ts';
import { expect, test } from '@jest/globals';
import { employerState } from './employer-state.ts';

const admitted = [{ society: 'changchun', state: 'admitted' as const, decidedOn: '2025-06-01' }];
const refused = [{ society: 'changchun', state: 'refused' as const, decidedOn: '2025-06-01' }];
const elsewhere = [{ society: 'wuxi', state: 'admitted' as const, decidedOn: '2025-06-01' }];
const pooled = (state: 'requested' | 'approved' | 'refused') => ({ units: [], state });

test.each([
  ['nobody decided', [], undefined, '等待准入'],
  ['another society decided', elsewhere, undefined, '等待准入'],
  ['refused, whatever it asked for', refused, pooled('requested'), '不予准入'],
  ['admitted', admitted, undefined, '已准入'],
  ['admitted, not approved yet', admitted, pooled('requested'), '已准入，联合参保等待同意'],
  ['admitted and approved', admitted, pooled('approved'), '已准入'],
  ['admitted, not as one', admitted, pooled('refused'), '已准入，不同意联合参保'],
] as const)('an employer of which %s is told so', (_, admissions, asked, zh) => {
  const employer = present({ society: 'changchun', admissions: [...admissions], pooled: asked });
  expect(employerState(employer).zh).toBe(zh);
});
