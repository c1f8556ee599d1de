import { expect, test } from '@jest/globals';
import { SAMPLE_SIZE_MAX } from '@huji/contracts/payout/audit-sample-http.ts';
import { SAMPLE_SIZE_MAX as AS_THE_PAGE_SAYS } from '../../services/console/web/office/sample-size.ts';

test('the page asks for no larger sample than the office draws', () => {
  expect(AS_THE_PAGE_SAYS).toBe(SAMPLE_SIZE_MAX);
});
