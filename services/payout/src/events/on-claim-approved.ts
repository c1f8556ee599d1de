import { reaction, type Reaction } from '@huji/chassis/events/consumer.ts';
import { claimApproved } from '@huji/contracts/claim-adjudication/events.ts';
import { addFen } from '@huji/contracts/shared/money.ts';
import { postApproved } from '../domain/postings.ts';
import type { PayoutStores } from '../stores.ts';
import { placeOrder } from './place-order.ts';

export const onClaimApproved = (stores: PayoutStores): Reaction =>
  reaction(claimApproved, async ({ data }, { envelope }) => {
    const { claimId, decisionNo, payeeId, approvedOn } = data;
    const lines = data.lines.filter(({ fen }) => fen > 0);
    const fen = addFen(...lines.map((line) => line.fen));
    const source = { kind: 'claim', claimId, decisionNo } as const;
    await Promise.all([
      stores.journal.post(postApproved(data), envelope),
      placeOrder(stores, { source, payeeId, orderedOn: approvedOn, lines, fen }, envelope),
    ]);
  });
