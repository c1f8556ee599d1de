import { expect, test } from '@jest/globals';
import { COMPLETION_GAPS } from '@huji/contracts/claim-adjudication/completion-gaps.ts';
import { GAP_NAMES } from '../../services/console/web/shared/claims/paper-names.ts';

test('papers are called on the pages as the services call them', () => {
  expect(GAP_NAMES).toEqual(COMPLETION_GAPS);
});
