import { reaction, type Reaction } from '@huji/chassis/events/consumer.ts';
import { registeredNameChanged } from '@huji/contracts/enrollment/events.ts';
import { forgetRegisteredName } from '../use-cases/forget-registered-name.ts';
import type { Parts } from '../use-cases/parts.ts';

export const onRegisteredNameChanged = (parts: Parts): Reaction =>
  reaction(registeredNameChanged, ({ data }, { envelope }) => forgetRegisteredName(parts, data.ownerId, envelope));
