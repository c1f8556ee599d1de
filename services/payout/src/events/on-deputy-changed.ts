import { sourcePosition } from '@huji/chassis/events/cloud-event-binding.ts';
import { reaction, type Reaction } from '@huji/chassis/events/consumer.ts';
import { deputyChanged } from '@huji/contracts/enrollment/events.ts';
import type { Parts } from '../use-cases/parts.ts';

/** The latest word on a grant replaces what was known of it. */
export const onDeputyChanged = ({ views: { deputies } }: Parts): Reaction =>
  reaction(deputyChanged, async (event) => {
    const { deputyId: id, ...row } = event.data;
    await deputies.project([{ id, ...sourcePosition(event.id), row, index: {} }]);
  });
