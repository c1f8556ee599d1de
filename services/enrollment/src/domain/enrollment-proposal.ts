import type { DeputyGrant } from './deputy.ts';

/** What people decide about duties of the office: it counts when a second person of another role has confirmed it. */
export type Wanted =
  | ({ readonly type: 'deputy' } & DeputyGrant)
  | { readonly type: 'deputy-end'; readonly deputyId: string; readonly reason: string };
