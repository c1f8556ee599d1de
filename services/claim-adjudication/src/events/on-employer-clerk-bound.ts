import { reaction, type Reaction } from '@huji/chassis/events/consumer.ts';
import { employerClerkBound } from '@huji/contracts/enrollment/events.ts';
import type { Parts } from '../use-cases/parts.ts';
import { employerClerkRow } from '../views/employer-clerks.ts';

export const onEmployerClerkBound = (parts: Parts): Reaction =>
  reaction(employerClerkBound, (event) => parts.views.employerClerks.project([employerClerkRow(event)]));
