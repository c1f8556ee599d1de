import type { Follow } from '@huji/chassis/events/consumer.ts';
import type { AddressedCommand } from '../domain/addressed-command.ts';
import type { ClaimFollowingFacts } from '../domain/claim/claim-reactions.ts';
import { obeyCommands } from './obey-commands.ts';
import type { Parts } from './parts.ts';

/** Something was said about a claim: gathers the claim, asks what follows, has it done. @throws CommandRefused */
export const followClaim =
  <Data extends { readonly claimId: string }>(
    parts: Parts,
    react: (data: Data, facts: ClaimFollowingFacts) => readonly AddressedCommand[],
  ): Follow<Data> =>
  async ({ data }, context) => {
    const claim = (await parts.documents.claims.read(data.claimId))?.state ?? null;
    await obeyCommands(parts, react(data, { claim, on: context.envelope.on }), context);
  };
