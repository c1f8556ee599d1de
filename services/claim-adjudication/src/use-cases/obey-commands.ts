import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import { obeyed } from '@huji/chassis/aggregate/outcome.ts';
import type { ReactionContext } from '@huji/chassis/events/consumer.ts';
import type { AddressedCommand } from '../domain/addressed-command.ts';
import type { Parts } from './parts.ts';

type Documents = Pick<Parts, 'documents'>;

/** @throws CommandRefused */
export const obeyCommand = async (
  { documents }: Documents,
  { type, id, command }: AddressedCommand,
  envelope: Envelope,
): Promise<void> => {
  switch (type) {
    case 'claim':
      obeyed(await documents.claims.execute(id, command, envelope));
      return;
    case 'member':
      obeyed(await documents.members.execute(id, command, envelope));
      return;
    case 'receipt':
      obeyed(await documents.receipts.execute(id, command, envelope));
  }
};

/** What an event made of one claim, in order: what happens to its receipt, then what the claim notes. @throws CommandRefused */
export const obeyCommands = async (
  parts: Documents,
  commands: readonly AddressedCommand[],
  { envelope, envelopeFor }: ReactionContext,
): Promise<void> => {
  for (const command of commands)
    await obeyCommand(parts, command, command.type === 'receipt' ? envelopeFor('receipt') : envelope);
};
