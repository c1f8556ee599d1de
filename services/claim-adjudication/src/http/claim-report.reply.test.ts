import { expect, test } from '@jest/globals';
import { stay } from '../testing/adjudication-fixture.ts';
import { claimReportReply, officeReportReply } from './claim-report.reply.ts';

const claim = stay('2025-05-20', '2025-05-30', { on: '2025-06-02' });

test('a claim of before the number of its receipt was kept is told without one', () => {
  const facts = { claim, receipt: 'a keyed hash' };
  expect(officeReportReply(facts)).toEqual(claimReportReply(facts));
  expect(JSON.stringify(officeReportReply(facts))).not.toContain('keyed hash');
});

test('the office is told the number as it was typed, the member is not', () => {
  const facts = { claim, receipt: 'a keyed hash', receiptNumber: 'JL-00123A' };
  expect(officeReportReply(facts)).toEqual({ ...claimReportReply(facts), receipt: 'JL-00123A' });
  expect(claimReportReply(facts)).not.toHaveProperty('receipt');
});
