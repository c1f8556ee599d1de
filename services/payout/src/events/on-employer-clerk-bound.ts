import { sourcePosition } from '@huji/chassis/events/cloud-event-binding.ts';
import { reaction, type Reaction } from '@huji/chassis/events/consumer.ts';
import { employerClerkBound } from '@huji/contracts/enrollment/events.ts';
import { present } from '@huji/contracts/shared/present.ts';
import type { Parts } from '../use-cases/parts.ts';

export const onEmployerClerkBound = ({ views: { employerClerks } }: Parts): Reaction =>
  reaction(employerClerkBound, async (event) => {
    const { employerId, clerk, people } = event.data;
    const row = present({ clerk, people });
    await employerClerks.project([{ id: employerId, ...sourcePosition(event.id), row, index: {} }]);
  });
