import { rosterPartTaken } from '@huji/contracts/enrollment/events.ts';
import { type Reaction, reaction } from '@huji/chassis/events/consumer.ts';
import type { Parts } from '../use-cases/parts.ts';
import { registerRosterPart } from '../use-cases/register-roster-part.ts';

export const onRosterPartTaken = (parts: Parts): Reaction =>
  reaction(rosterPartTaken, ({ data }, { envelope }) => registerRosterPart(parts, data, envelope));
