/** A stay of one day of which the sheet adds up to little: many fit under what a member may get. */
export const stayOn = (on: string, receipt: string) => ({
  event: 'stay' as const,
  hospital: { designated: true, grade: 3 as const, level: 'provincial' as const },
  segments: [{ admittedOn: on, dischargedOn: on }],
  receipt,
  settlement: {
    totalYuan: '1100.00',
    poolPaidYuan: '800.00',
    deductibleYuan: '100.00',
    copayYuan: '200.00',
    cashPaidYuan: '300.00',
  },
});
