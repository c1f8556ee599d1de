import type { Follow } from '@huji/chassis/events/consumer.ts';
import type { AddressedCommand } from '../domain/addressed-command.ts';
import { obeyCommands } from './obey-commands.ts';
import type { Parts } from './parts.ts';

/** The bank's word on a payment: asks which claim notes what, and has it noted. Nothing is gathered. @throws CommandRefused */
export const followPayment =
  <Data>(parts: Parts, react: (data: Data) => readonly AddressedCommand[]): Follow<Data> =>
  ({ data }, context) =>
    obeyCommands(parts, react(data), context);
