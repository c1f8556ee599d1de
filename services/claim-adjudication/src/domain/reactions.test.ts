import { beforeEach, describe, expect, test } from '@jest/globals';
import type { BatchSubmitted } from '@huji/contracts/enrollment/events.ts';
import { fen } from '@huji/contracts/shared/money.ts';
import { presentIf } from '@huji/contracts/shared/present.ts';
import { day, rulesOf, stay } from '../testing/adjudication-fixture.ts';
import { FoldedOffice } from '../testing/folded-office.ts';
import { reactToClaimApproved } from './claim/claim-reactions.ts';
import { reactToPaymentReturned, reactToPaymentSettled } from './claim/payment-reactions.ts';
import type { LineChange } from './claim/claim.ts';

const [LI, WU, SUN] = [1, 2, 3].map((no) => `0b2f6a9e-59f4-4f0e-9a53-0a6f3c1f7d1${String(no)}`) as [
  string,
  string,
  string,
];
const BATCH = '2a5d8c10-96b1-4a0b-8c5e-3c9d2b1e4f01';
const EMPLOYER = '1f0c7d52-7c1e-4b6e-8a30-5f3f5f0a1a01';
const CLAIMS = [1, 2].map((no) => `3a5d8c10-96b1-4a0b-8c5e-3c9d2b1e4f0${String(no)}`) as [string, string];
const rules = rulesOf(['changchun']);
const digestOf = (value: unknown): string =>
  [...JSON.stringify(value)]
    .reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 2 ** 31, 7)
    .toString(16)
    .padStart(64, '0');

const batch = (version: number, persons: readonly string[]): BatchSubmitted => ({
  batchId: BATCH,
  version,
  part: 1,
  parts: 1,
  employerId: EMPLOYER,
  society: 'changchun',
  startOn: day('2025-07-01'),
  submittedOn: day('2025-06-20'),
  size: persons.length,
  women: persons.length,
  exclusions: [],
  leftService: [],
  rows: persons.map((personId, index) => ({
    rowNo: index + 1,
    personId,
    plan: 'HM',
    units: 1,
    birthOn: day('1985-07-15'),
    sex: 'female',
    category: 'worker',
    relation: 'contract',
    insured: true,
    consent: true,
    idFault: false,
  })),
});
const paid = (version: number, billRevision: number) =>
  ({ batchId: BATCH, version, billRevision, paidOn: day('2025-06-25') }) as const;

describe('what follows from what is said, folded over maps through the façade', () => {
  let office: FoldedOffice;
  beforeEach(() => {
    office = new FoldedOffice({ rules, rulesHash: 'h', ruleBooks: [], digestOf }, day('2025-09-10'));
  });

  const file = (claimId: string, personId: string, receipt: string, submitted = '2025-09-10'): void => {
    const report = { ...stay('2025-09-01', '2025-09-08', { on: submitted }), claimId, personId };
    office.command(claimId, {
      type: 'submit',
      claimId,
      number: 'C2025-1',
      personId,
      submittedBy: personId,
      submittedOn: day(submitted),
      event: 'stay',
      facts: { claim: report, receipt },
    });
  };
  const review = (claimId: string, reviewer: string, changes: readonly LineChange[] = []): void => {
    const digest = office.claim(claimId).decided?.digest ?? '';
    const on = day('2025-09-11');
    office.command(claimId, {
      ...{ type: 'review', reviewer: { subject: reviewer }, actsForEmployer: false },
      ...{ digest, changes, on },
    });
  };
  const change = (verdict: 'pay' | 'refuse', yuan: number): LineChange => ({
    item: 'HM',
    verdict,
    fen: fen(yuan * 100),
    reason: 'r',
    clause: 'c',
    ...presentIf(verdict === 'refuse', { code: 'NOTHING_PAYABLE' }),
  });
  const agreeAll = (claimId: string, changes: readonly LineChange[] = []): void => {
    for (let no = 1; office.claim(claimId).status === 'in-review'; no += 1)
      review(claimId, `reviewer-${String(no)}`, no === 1 ? changes : []);
  };
  const enrolled = (...persons: readonly string[]): void => {
    office.submit(batch(1, persons));
    office.pay(paid(1, 1));
  };

  test('a paid batch reaches every person of every version: who is in the last one is covered, who left it is told', () => {
    enrolled(LI, WU);
    office.submit(batch(2, [LI, SUN]));
    office.pay(paid(2, 2));
    const covered = [LI, WU, SUN].map((id) => office.members.get(id)?.covers.length);
    expect(covered).toEqual([1, 0, 1]);
    expect(office.heard.filter((type) => type === 'cover-changed')).toHaveLength(5);
    expect(office.assessments.get(2)).toMatchObject({ payableUntil: '2025-07-31', version: 2 });
  });

  test('a bill of a version nobody assessed is a fault, never a revocation', () => {
    enrolled(LI);
    expect(() => {
      office.pay(paid(2, 2));
    }).toThrow('was not assessed');
  });

  test('a claim is decided, reviewed, confirmed and paid; its receipt is paid for good', () => {
    enrolled(LI);
    file(CLAIMS[0], LI, 'receipt');
    expect(office.claim(CLAIMS[0])).toMatchObject({ status: 'in-review', decisionNo: 1 });
    agreeAll(CLAIMS[0]);
    expect(office.claim(CLAIMS[0]).status).toBe('approved');
    expect(office.receipts.get('receipt')?.uses).toEqual([
      { item: 'HM', claimId: CLAIMS[0], decisionNo: 1, status: 'paid' },
    ]);
    const payment = (attempt: number) =>
      ({ claimId: CLAIMS[0], decisionNo: 1, attempt }) as Parameters<typeof reactToPaymentReturned>[0];
    office.obey(reactToPaymentReturned(payment(1)));
    expect(office.claim(CLAIMS[0]).status).toBe('returned');
    // It settled and came back: that it settled is said again, and changes nothing.
    office.obey(reactToPaymentSettled(payment(1)));
    expect(office.claim(CLAIMS[0]).status).toBe('returned');
    office.obey(reactToPaymentSettled(payment(2)));
    expect(office.claim(CLAIMS[0]).status).toBe('paid');
    expect(office.heard).toEqual([
      'participation-assessed',
      'cover-changed',
      'claim-submitted',
      'claim-proposed',
      'claim-reviewed',
      'claim-approved',
    ]);
  });

  test('a payment of a batch is none of its business', () => {
    const refund = { batchId: BATCH, refundNo: 1 } as unknown as Parameters<typeof reactToPaymentSettled>[0];
    expect(reactToPaymentSettled(refund)).toEqual([]);
  });

  test('who comes second on a receipt is overtaken and decided anew, and told that it is paid', () => {
    enrolled(LI, WU);
    file(CLAIMS[0], LI, 'shared');
    file(CLAIMS[1], WU, 'shared');
    expect(office.claim(CLAIMS[1]).lines).toMatchObject([{ verdict: 'refer', code: 'RECEIPT_HELD' }]);
    const proposed = office.claim(CLAIMS[0]).lines[0]?.fen ?? fen(0);
    agreeAll(CLAIMS[0]);
    agreeAll(CLAIMS[1], [{ ...change('pay', 0), fen: proposed }]);
    expect(office.claim(CLAIMS[1])).toMatchObject({
      status: 'refused',
      decisionNo: 2,
      lines: [{ verdict: 'refuse', code: 'DUPLICATE_RECEIPT' }],
    });
    expect(office.heard.slice(-3)).toEqual(['claim-overtaken', 'claim-submitted', 'claim-refused']);
    expect(office.receipts.get('shared')?.uses.map(({ claimId }) => claimId)).toEqual([CLAIMS[0]]);
  });

  test('refused by its reviewers a claim gives its receipt back; an appeal holds it again, for somebody new', () => {
    enrolled(LI);
    file(CLAIMS[0], LI, 'receipt');
    agreeAll(CLAIMS[0], [change('refuse', 0)]);
    expect(office.claim(CLAIMS[0]).status).toBe('refused');
    expect(office.receipts.get('receipt')?.uses).toEqual([]);
    office.command(CLAIMS[0], { type: 'appeal', on: day('2025-09-20'), reason: 'r', daysMax: 60 });
    expect(office.claim(CLAIMS[0])).toMatchObject({ status: 'in-review', decisionNo: 2, personWanted: true });
    expect(office.receipts.get('receipt')?.uses).toMatchObject([{ item: 'HM', status: 'held', decisionNo: 2 }]);
  });

  test('refused by the rules it gives its receipt back; on an appeal it keeps it for the reviewers', () => {
    enrolled(LI);
    file(CLAIMS[0], LI, 'receipt', '2027-01-10');
    expect(office.claim(CLAIMS[0])).toMatchObject({ status: 'refused', lines: [{ code: 'FILED_LATE' }] });
    expect(office.receipts.get('receipt')?.uses).toEqual([]);
    office.command(CLAIMS[0], { type: 'appeal', on: day('2025-09-20'), reason: 'r', daysMax: 60 });
    expect(office.claim(CLAIMS[0])).toMatchObject({ status: 'in-review', lines: [{ verdict: 'refuse', open: true }] });
    expect(office.receipts.get('receipt')?.uses).toMatchObject([{ item: 'HM', status: 'held' }]);
  });

  test('an event about a claim nobody knows becomes a command that is refused, so that it is parked and seen', () => {
    const data = {
      personId: LI,
      claimId: CLAIMS[0],
      decisionNo: 1,
      digest: digestOf(''),
      payeeId: LI,
      approvedOn: day('2025-09-11'),
      lines: [{ fund: 'HM', item: 'HM', fen: fen(100) }],
    };
    const commands = reactToClaimApproved(data, { claim: null, on: day('2025-09-11') });
    expect(commands.map(({ type }) => type)).toEqual(['claim']);
    expect(() => {
      office.obey(commands);
    }).toThrow('claim_unknown');
  });
});
