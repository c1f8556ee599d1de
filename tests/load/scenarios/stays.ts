const DAY_MS = 86_400_000;
/** After any waiting, and far enough apart that no stay is a readmission of the one before. */
const FIRST_ADMISSION = '2025-09-01';
const DAYS_APART = 5;
const NIGHTS = 3;
const ILLNESSES = ['J18.900', 'K80.000', 'I10.x00', 'E11.900', 'K35.800', 'M51.200', 'I63.900', 'N20.000'];

const dayAfter = (on: string, days: number): string =>
  new Date(Date.parse(`${on}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

/** The report of a plain stay: one reviewer, under 3,000 yuan, nothing to look at twice. `round` counts those of a member. */
export const stayOf = (personId: string, number: number, round: number, run: string) => {
  const admittedOn = dayAfter(FIRST_ADMISSION, round * DAYS_APART);
  return {
    event: 'stay',
    personId,
    cause: 'illness',
    hospital: { designated: true, grade: 3, level: 'municipal' },
    segments: [{ admittedOn, dischargedOn: dayAfter(admittedOn, NIGHTS) }],
    illness: ILLNESSES[round % ILLNESSES.length],
    receipt: `${run}-${String(number)}`,
    settlement: {
      totalYuan: '10000.00',
      poolPaidYuan: '8000.00',
      deductibleYuan: '500.00',
      copayYuan: '1200.00',
      cashPaidYuan: '2000.00',
    },
  };
};
