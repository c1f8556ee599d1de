import { type Decider, ok, type Result } from '@huji/contracts/shared/decider.ts';
import type { Granting, GrantingChanged, GrantingCommand } from './granting.ts';

/** So many parked persons are remembered of one batch, the latest. */
const PARKED_MAX = 4_096;

/** An older revision of the bill changes nothing; the same one begins once. */
const begin = (
  granting: Granting | null,
  { batchId, version, billRevision, on }: Extract<GrantingCommand, { type: 'begin' }>,
): Granting | null =>
  granting !== null && granting.billRevision >= billRevision
    ? granting
    : { batchId, version, billRevision, since: on, state: 'under-way', parked: granting?.parked ?? [] };

const end = (
  granting: Granting | null,
  { billRevision, parked, healed }: Extract<GrantingCommand, { type: 'end' }>,
): Granting | null => {
  if (granting === null || granting.billRevision !== billRevision) return granting;
  const waiting = new Set([...granting.parked, ...parked].filter((personId) => !healed.includes(personId)));
  return { ...granting, state: 'done', parked: [...waiting].slice(-PARKED_MAX) };
};

const decide = (command: GrantingCommand, granting: Granting | null): Result<readonly GrantingChanged[], never> => {
  const after = command.type === 'begin' ? begin(granting, command) : end(granting, command);
  return ok(after === null || after === granting ? [] : [{ type: 'granting-changed', granting: after }]);
};

export const grantingDecider: Decider<Granting | null, GrantingCommand, GrantingChanged, never> = {
  initial: null,
  decide,
  evolve: (_before, { granting }) => granting,
};
