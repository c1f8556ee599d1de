import type { StoryResult } from '../play/play-story.ts';

export interface Totals {
  readonly cases: number;
  readonly failed: number;
}

/** Writes a report piece by piece, so that ten thousand cases take no more memory than one. */
export interface Report {
  readonly begin: string;
  /** One case by itself: whoever plays it need not know what was played before. */
  readonly result: (result: StoryResult, file: string) => string;
  /** Stands between two results. */
  readonly between: string;
  readonly end: (totals: Totals) => string;
}
