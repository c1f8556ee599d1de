import { reaction, type Reaction } from '@huji/chassis/events/consumer.ts';
import { claimApproved } from '@huji/contracts/claim-adjudication/events.ts';
import type { PayoutStores } from '../stores.ts';
import { book } from './book.ts';

export const onClaimApproved = (stores: PayoutStores): Reaction =>
  reaction(claimApproved, ({ data }, { envelope }) => book(stores, { kind: 'claim-approved', ...data }, envelope));
