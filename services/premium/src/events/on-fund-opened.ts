import { fundOpened } from '@huji/contracts/payout/events.ts';
import { sourcePosition } from '@huji/chassis/events/cloud-event-binding.ts';
import { reaction, type Reaction } from '@huji/chassis/events/consumer.ts';
import type { Parts } from '../use-cases/parts.ts';

export const onFundOpened = ({ views: { bookOpenings } }: Parts): Reaction =>
  reaction(fundOpened, async (event) => {
    const { fund, openedOn } = event.data;
    await bookOpenings.project([{ id: fund, ...sourcePosition(event.id), row: { openedOn }, index: { openedOn } }]);
  });
