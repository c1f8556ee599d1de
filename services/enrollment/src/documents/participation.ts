import { openKeptCount } from '@huji/chassis/aggregate/kept-count.ts';
import type { DocumentStore } from '@huji/chassis/persistence/document-store.ts';
import type { ParticipationTally } from '../domain/participation-tally.ts';

/** One document for everybody who asks how many take part. */
export const openParticipationOverview = (store: DocumentStore) =>
  openKeptCount<ParticipationTally>(store, 'participation-overview', { service: 'enrollment' });
