import { sourcePosition } from '@huji/chassis/events/cloud-event-binding.ts';
import { reaction, type Reaction } from '@huji/chassis/events/consumer.ts';
import { employerClerkBound } from '@huji/contracts/enrollment/events.ts';
import type { Parts } from '../use-cases/parts.ts';

export const onEmployerClerkBound = ({ employerClerks }: Parts): Reaction =>
  reaction(employerClerkBound, async (event) => {
    const { employerId, clerk } = event.data;
    await employerClerks.project([{ id: employerId, ...sourcePosition(event.id), row: { clerk }, index: {} }]);
  });
