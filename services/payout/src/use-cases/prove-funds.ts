import type { Query } from '@huji/chassis/persistence/document-driver.ts';
import { eachRow } from '@huji/chassis/persistence/each-row.ts';
import type { Documents } from '../documents/documents.ts';
import type { Fund } from '../domain/fund.ts';
import { RESERVATIONS_MAX } from '../domain/fund-decider.ts';
import type { FundShare, PayoutBatch } from '../domain/payout-batch/payout-batch.ts';

interface Proof {
  readonly documents: Pick<Documents, 'funds' | 'orders' | 'payoutBatches'>;
}

const ROWS_PER_READ = 200;
const LET_GO: readonly PayoutBatch['state'][] = ['released', 'done'];
/** In these a fund may have given already, or may have it back already. */
const ON_THE_WAY: readonly PayoutBatch['state'][] = ['reserving', 'returning', 'short'];

class Sums extends Map<string, number> {
  note(shares: readonly FundShare[], sign: 1 | -1 = 1): void {
    for (const { fund, fen } of shares) this.set(fund, (this.get(fund) ?? 0) + sign * fen);
  }
}

/** What batches that were let go took from each fund, and what others may have taken at the moment. */
const takenFromFunds = async ({ documents: { payoutBatches } }: Proof) => {
  const [taken, maybe] = [new Sums(), new Sums()];
  for await (const { state } of eachRow((query: Query) => payoutBatches.find(query), {
    field: 'queue',
    max: ROWS_PER_READ,
  })) {
    if (LET_GO.includes(state.state)) taken.note(state.funds);
    if (ON_THE_WAY.includes(state.state)) maybe.note(state.funds);
  }
  return { taken, maybe };
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
  const before = await takenFromFunds(parts);
  const held = new Map<string, number>();
  const forgetful = new Set<string>();
  for await (const { id, state } of parts.documents.funds.walk()) {
    if (hasForgotten(state)) forgetful.add(id);
    held.set(id, state.reservedFen + (await givenBack(parts, id, state)));
  }
  const after = await takenFromFunds(parts);
  const funds = [...new Set([...held.keys(), ...before.taken.keys()])];
  yield funds.flatMap((fund) => {
    const least = Math.min(before.taken.get(fund) ?? 0, after.taken.get(fund) ?? 0);
    const ways = [before, after].map(({ taken, maybe }) => (taken.get(fund) ?? 0) + (maybe.get(fund) ?? 0));
    const reserved = held.get(fund) ?? 0;
    return (reserved >= least || forgetful.has(fund)) && reserved <= Math.max(...ways)
      ? []
      : [`fund ${fund} holds back something else than was let go out of it`];
  });
}
