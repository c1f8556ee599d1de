import type { ReactionContext } from '@huji/chassis/events/consumer.ts';
import type { AddressedCommand } from '../domain/addressed-command.ts';
import type { Parts } from './parts.ts';
import { obeyCommand } from './obey-command.ts';

type Documents = Pick<Parts, 'documents'>;

/** What an event made of one claim, in order: what happens to its receipt, then what the claim notes. @throws CommandRefused */
export const obeyCommands = async (
  parts: Documents,
  commands: readonly AddressedCommand[],
  { envelope, envelopeFor }: ReactionContext,
): Promise<void> => {
  for (const command of commands)
    await obeyCommand(parts, command, command.type === 'receipt' ? envelopeFor('receipt') : envelope);
};
