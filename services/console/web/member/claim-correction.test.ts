import { describe, expect, test } from '@jest/globals';
import { correctionOf, draftOf, type Report } from './claim-correction.ts';

const STAY: Report = {
  event: 'stay',
  cause: 'illness',
  hospital: { designated: true, emergency: false, grade: 3, level: 'provincial' },
  illness: 'J18.900',
  segments: [
    { admittedOn: '2025-08-01', dischargedOn: '2025-08-05' },
    { admittedOn: '2025-08-05', dischargedOn: '2025-08-09' },
  ],
  settlement: { totalYuan: '100.00', poolPaidYuan: '0.00', cashPaidYuan: '100.00', aidPaidYuan: '0.00' },
};
const DIAGNOSIS: Report = {
  event: 'diagnosis',
  cause: 'illness',
  hospital: { designated: true, emergency: false, grade: 3 },
  reportedOn: '2025-08-01',
  illness: 'C50.900',
  ci: 'none',
  fw: 'in-situ',
};
const ACCIDENT: Report = {
  event: 'accident',
  cause: 'accident',
  happenedOn: '2025-08-01',
  accident: 'JJ 1',
  disability: [8, 9],
  death: false,
};

describe('a correction begins with what was reported', () => {
  test('the fields show it, sums of nothing only where the form asks for them', () => {
    expect(draftOf(STAY, null)).toMatchObject({
      admittedOn: '2025-08-01',
      dischargedOn: '2025-08-09',
      poolPaidYuan: '0.00',
    });
    expect(draftOf(STAY, null)).not.toHaveProperty('aidPaidYuan');
    expect(draftOf(DIAGNOSIS, null)).toMatchObject({ finding: 'in-situ', illness: 'C50.900' });
    // An illness is called by its name, and sent by its code.
    const named = draftOf(DIAGNOSIS, '乳房恶性肿瘤');
    expect(named).toMatchObject({ illness: 'C50.900 乳房恶性肿瘤' });
    expect(correctionOf(named, DIAGNOSIS)).toMatchObject({ illness: 'C50.900' });
    expect(draftOf(ACCIDENT, null)).toMatchObject({ disability: '8', accident: 'JJ 1' });
  });

  test.each([
    ['a stay', STAY],
    ['a diagnosis', DIAGNOSIS],
    ['an accident', ACCIDENT],
  ] as const)('%s sent again as it is keeps what the form has no field for, and its receipt', (_, report) => {
    const sent = correctionOf({ ...draftOf(report, null), keepsReceipt: 'yes' }, report);
    expect(sent).not.toHaveProperty('receipt');
    const { settlement: __, ci: ___, cause: ____, ...rest } = report as Record<string, unknown>;
    expect(sent).toMatchObject(rest);
  });

  test('a transfer stays in between when the last day is put right', () => {
    const sent = correctionOf({ ...draftOf(STAY, null), dischargedOn: '2025-08-10', receipt: 'R-2' }, STAY);
    expect(sent).toMatchObject({
      receipt: 'R-2',
      segments: [
        { admittedOn: '2025-08-01', dischargedOn: '2025-08-05' },
        { admittedOn: '2025-08-05', dischargedOn: '2025-08-10' },
      ],
    });
  });
});
