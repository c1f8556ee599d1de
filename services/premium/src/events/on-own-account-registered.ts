import { ownAccountRegistered } from '@huji/contracts/payout/events.ts';
import { sourcePosition } from '@huji/chassis/events/cloud-event-binding.ts';
import { reaction, type Reaction } from '@huji/chassis/events/consumer.ts';
import type { Parts } from '../use-cases/parts.ts';

export const onOwnAccountRegistered = ({ views: { ownAccounts } }: Parts): Reaction =>
  reaction(ownAccountRegistered, async (event) => {
    const { account } = event.data;
    await ownAccounts.project([{ id: account, ...sourcePosition(event.id), row: { account }, index: {} }]);
  });
