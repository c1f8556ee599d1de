import type { Instant } from '@huji/contracts/shared/instant.ts';
import { TOLD_TO_PERSON } from '@huji/contracts/shared/looks.ts';
import type { DocumentStore } from '../persistence/document-store.ts';
import { eachRow } from '../persistence/each-row.ts';
import type { ChainedEntry } from './audit-chain.ts';
import { AUDIT, segmentOf } from './audit-documents.ts';

/** Somebody who uses the system every day for years fills fewer; what lies before is searched when it is asked for. */
export const SEGMENTS_SEARCHED_MAX = 50;

export interface LooksWanted {
  /** Streams that remember looks at one person. */
  readonly streams: readonly string[];
  /** Only what was before it; null: up to now. */
  readonly before: Instant | null;
  readonly max: number;
  readonly isWanted: (entry: ChainedEntry) => boolean;
}

export interface FoundLooks {
  /** The latest first. */
  readonly looks: readonly ChainedEntry[];
  /** Nothing at or after it is missing; null: everything was searched. */
  readonly searchedSinceAt: Instant | null;
}

const later = (a: ChainedEntry, b: ChainedEntry): number => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0);

const looksIn = async (
  documents: Pick<DocumentStore, 'find'>,
  stream: string,
  { before, max, isWanted }: Omit<LooksWanted, 'streams'>,
): Promise<FoundLooks> => {
  const looks: ChainedEntry[] = [];
  let searched = 0;
  // What happened in the same instant stays together, so that asking on from there misses nothing.
  let edge: Instant | null = null;
  const segments = eachRow((query) => documents.find(AUDIT.name, query), {
    ...{ field: 'stream', equals: stream, descending: true, max: 1 },
  });
  for await (const document of segments) {
    const { entries } = segmentOf(document);
    for (const entry of entries.toReversed()) {
      if (edge !== null && entry.at < edge) return { looks, searchedSinceAt: edge };
      const isAsked = before === null || entry.at < before;
      if (isAsked && TOLD_TO_PERSON[entry.action] !== undefined && isWanted(entry)) looks.push(entry);
      if (looks.length >= max) edge = entry.at;
    }
    searched += 1;
    if (searched >= SEGMENTS_SEARCHED_MAX) edge ??= entries[0]?.at ?? null;
  }
  return { looks, searchedSinceAt: null };
};

/** Looks that streams remember, from the latest back: about so many, and so far at most. */
export const readLooks = async (
  documents: Pick<DocumentStore, 'declare' | 'find'>,
  { streams, ...wanted }: LooksWanted,
): Promise<FoundLooks> => {
  documents.declare(AUDIT);
  const found = await Promise.all(streams.map((stream) => looksIn(documents, stream, wanted)));
  const backTo = found.map(({ searchedSinceAt }) => searchedSinceAt).filter((at) => at !== null);
  const searchedSinceAt = backTo.sort().at(-1) ?? null;
  const looks = found.flatMap((each) => each.looks).sort(later);
  return { looks: looks.filter(({ at }) => searchedSinceAt === null || at >= searchedSinceAt), searchedSinceAt };
};
