import type { Documents } from '../documents/documents.ts';
import type { Fund } from '../domain/fund.ts';
import { RESERVATIONS_MAX } from '../domain/fund-decider.ts';
import type { FundShare, PayoutBatch } from '../domain/payout-batch/payout-batch.ts';

interface Proof {
  readonly documents: Pick<Documents, 'orders'> & {
    readonly [Walked in 'funds' | 'payoutBatches']: Pick<Documents[Walked], 'walk'>;
  };
}

const LET_GO: readonly PayoutBatch['state'][] = ['released', 'done'];
/** In these a fund may have given already, or may have it back already. */
const ON_THE_WAY: readonly PayoutBatch['state'][] = ['reserving', 'returning', 'short'];

/** It gave everything back, where it ever asked for anything. */
const TAKEN_BACK: readonly PayoutBatch['state'][] = ['withdrawing', 'withdrawn'];

type Seen = Pick<PayoutBatch, 'state' | 'round' | 'funds'>;

/** By their ids, so that none is missed that goes on meanwhile. */
const seenBatches = async ({ documents: { payoutBatches } }: Proof): Promise<ReadonlyMap<string, Seen>> => {
  const seen = new Map<string, Seen>();
  for await (const { id, state: batch } of payoutBatches.walk()) {
    const { state, round, funds } = batch;
    seen.set(id, { state, round, funds });
  }
  return seen;
};

const isLetGo = (batch: Seen | undefined): boolean => batch !== undefined && LET_GO.includes(batch.state);

/** What funds may have given for between two looks at a batch: it may have gone there and back. */
const mayHaveTaken = (before: Seen | undefined, after: Seen): boolean => {
  if ([before?.state, after.state].some((state) => ON_THE_WAY.some((each) => each === state)) || isLetGo(after))
    return true;
  const isBackSince = before === undefined || !TAKEN_BACK.includes(before.state);
  return TAKEN_BACK.includes(after.state) && after.round > 0 && isBackSince;
};

class Sums extends Map<string, number> {
  note(shares: readonly FundShare[]): void {
    for (const { fund, fen } of shares) this.set(fund, (this.get(fund) ?? 0) + fen);
  }
}

/** The least and the most that batches took from each fund at any moment between two looks at all of them. */
const takenBetween = (before: ReadonlyMap<string, Seen>, after: ReadonlyMap<string, Seen>) => {
  const [least, most] = [new Sums(), new Sums()];
  for (const [id, batch] of after) {
    if (isLetGo(before.get(id))) least.note(batch.funds);
    if (mayHaveTaken(before.get(id), batch)) most.note(batch.funds);
  }
  return { least, most };
};

/** A fund remembers so many orders: it may have given back more than it can say. */
const hasForgotten = ({ annulled = [] }: Fund): boolean => annulled.length >= RESERVATIONS_MAX;

/** What a fund has back for orders that were annulled after it had given for them. */
const givenBack = async ({ documents: { orders } }: Proof, fund: string, { annulled = [] }: Fund): Promise<number> => {
  const found = await orders.readMany(annulled);
  return found
    .flatMap((order) => (order?.state.state === 'annulled' ? order.state.lines : []))
    .filter((line) => line.fund === fund)
    .reduce((sum, { fen }) => sum + fen, 0);
};

/**
 * Funds, whose guard lets no batch take more than they have: each holds back what was let go out of it. Batches are read first and last:
 * what is let go meanwhile lies in between. Reads only.
 */
export async function* proveFunds(parts: Proof): AsyncGenerator<readonly string[], void, undefined> {
  const before = await seenBatches(parts);
  const held = new Map<string, number>();
  const forgetful = new Set<string>();
  for await (const { id, state } of parts.documents.funds.walk()) {
    if (hasForgotten(state)) forgetful.add(id);
    held.set(id, state.reservedFen + (await givenBack(parts, id, state)));
  }
  const { least, most } = takenBetween(before, await seenBatches(parts));
  const funds = [...new Set([...held.keys(), ...least.keys()])];
  yield funds.flatMap((fund) => {
    const reserved = held.get(fund) ?? 0;
    return (reserved >= (least.get(fund) ?? 0) || forgetful.has(fund)) && reserved <= (most.get(fund) ?? 0)
      ? []
      : [`fund ${fund} holds back something else than was let go out of it`];
  });
}
