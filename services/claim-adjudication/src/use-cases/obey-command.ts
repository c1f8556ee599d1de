import type { Parts } from './parts.ts';
import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import { obeyed } from '@huji/chassis/aggregate/outcome.ts';
import type { AddressedCommand } from '../domain/addressed-command.ts';

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
