import { obeyed } from '@huji/chassis/aggregate/outcome.ts';
import type { Query } from '@huji/chassis/persistence/document-driver.ts';
import { eachRow } from '@huji/chassis/persistence/each-row.ts';
import { civilDateInShanghai, instantOf } from '@huji/contracts/shared/instant.ts';
import { OVERVIEW_ID } from '../documents/claims-overview.ts';
import type { ClaimsOverview } from '../domain/claim/claims-overview.ts';
import { type ClaimsTally, NO_CLAIMS, type Tallied, tallied } from '../domain/claim/claims-tally.ts';
import type { Parts } from './parts.ts';

type Counted = Pick<Parts, 'documents' | 'nowMs'>;

/** As fresh as people see changes at all. */
const FRESH_MS = 10_000;
/** A count may take a hundredth of the time: of half a million claims it takes seconds, and half an hour is soon enough. */
const COUNTED_PART = 100;

const isFresh = ({ countedAtMs, tookMs }: ClaimsOverview, nowMs: number): boolean =>
  nowMs - countedAtMs <= Math.max(FRESH_MS, COUNTED_PART * tookMs);

/** Whoever finds the kept count too old waits for the next one no longer than this. */
const WAITED_FOR_MS = 500;

/** Some at a time, the claims of a person together. */
const walkClaims = async ({ documents: { claims } }: Counted): Promise<ClaimsTally> => {
  let counted: Tallied = { tally: NO_CLAIMS, before: null };
  for await (const { state } of eachRow((query: Query) => claims.find(query), { field: 'personId', max: 1000 }))
    if (state !== null) counted = tallied(counted, state);
  return counted.tally;
};

const countAndKeep = async (parts: Counted): Promise<ClaimsOverview> => {
  const startedAtMs = parts.nowMs();
  const tally = await walkClaims(parts);
  const countedAtMs = parts.nowMs();
  const overview: ClaimsOverview = { tally, countedAtMs, tookMs: countedAtMs - startedAtMs };
  const at = instantOf(new Date(countedAtMs));
  const commandId = `count-claims:${String(countedAtMs)}`;
  const envelope = { commandId, actor: 'claim-adjudication', at, on: civilDateInShanghai(at) };
  obeyed(await parts.documents.claimsOverview.execute(OVERVIEW_ID, { type: 'keep', overview }, envelope));
  return overview;
};

/**
 * The kept count: one document is read. Claims are walked over only when it is too old, by one at a time of a process, and the more
 * there are the more seldom. Who asks meanwhile waits where that takes a moment, and is told the kept one where it takes longer. A
 * count that failed is nobody's answer but theirs who waited for it.
 */
export const countClaims = (parts: Counted): (() => Promise<ClaimsTally>) => {
  let running: Promise<ClaimsOverview> | null = null;
  const counting = (): Promise<ClaimsOverview> => {
    running ??= countAndKeep(parts).finally(() => {
      running = null;
    });
    return running;
  };
  return async () => {
    const kept = (await parts.documents.claimsOverview.read(OVERVIEW_ID))?.state ?? null;
    if (kept !== null && isFresh(kept, parts.nowMs())) return kept.tally;
    const next = counting();
    if (kept === null || kept.tookMs <= WAITED_FOR_MS) return (await next).tally;
    next.catch(() => undefined);
    return kept.tally;
  };
};
