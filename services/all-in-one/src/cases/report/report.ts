import type { StoryResult } from '../play/play-story.ts';

export interface Totals {
  readonly cases: number;
  readonly failed: number;
}

/** Writes a report piece by piece, so that ten thousand cases take no more memory than one. */
export interface Report {
  readonly begin: () => string;
  readonly result: (result: StoryResult, file: string) => string;
  readonly end: (totals: Totals) => string;
}
