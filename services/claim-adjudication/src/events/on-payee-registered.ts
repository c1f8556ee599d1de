import { reaction, type Reaction } from '@huji/chassis/events/consumer.ts';
import { payeeRegistered } from '@huji/contracts/payout/events.ts';
import type { Parts } from '../use-cases/parts.ts';
import { payeeAccountRow } from '../views/payee-accounts.ts';

export const onPayeeRegistered = (parts: Parts): Reaction =>
  reaction(payeeRegistered, (event) => parts.views.payeeAccounts.project([payeeAccountRow(event)]));
