import type { FundReserved } from '@huji/contracts/payout/events.ts';
import type { FundEvent } from './fund.ts';

/** What a fund answers to the payout batch that asked it. */
export interface FundAnnouncement {
  readonly type: 'fund-reserved' | 'fund-short';
  readonly data: FundReserved;
}

export const announceFund = (event: FundEvent, fund: string): readonly FundAnnouncement[] => {
  if (event.type === 'given-back' || event.type === 'order-given-back') return [];
  const { payoutBatchId, round, fen } = event;
  const type = event.type === 'reserved' ? 'fund-reserved' : 'fund-short';
  return [{ type, data: { payoutBatchId, round, fund, fen } }];
};
