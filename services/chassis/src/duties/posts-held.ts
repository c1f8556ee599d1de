import { createHash } from 'node:crypto';
import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import { apartUntil } from '@huji/contracts/shared/duties.ts';
import { instantOf } from '@huji/contracts/shared/instant.ts';
import { isService, type Principal, type Role } from '@huji/contracts/shared/roles.ts';
import { keptUntil, KEPT_DAYS } from '../aggregate/command-memory.ts';
import { refused } from '../http/refused.ts';
import type { CollectionDeclaration, KeptDocument } from '../persistence/document-driver.ts';
import type { DocumentStore } from '../persistence/document-store.ts';
import { storedBody, withVersion } from '../persistence/stored-form.ts';
import type { StaffDuties } from './duties.ts';

/** Posts in which people acted, by a hash of the person. Where services share a database they share the collection. */
export const POSTS_HELD: CollectionDeclaration = {
  name: 'post-held',
  type: 'documents',
  indexes: ['keptUntil'],
  shards: 1,
  prunedBy: 'keptUntil',
};

const SCHEMA_VERSION = 1;

/** The last day on which somebody acted in a post: their own one, or that of whoever is away. */
interface PostHeld {
  readonly role: Role;
  readonly asDeputy: boolean;
  readonly on: CivilDate;
}

interface HeldByPerson {
  readonly posts: readonly PostHeld[];
}

/** Who begins to act, and what the request named them by. */
export interface PostTaker {
  readonly principal: Principal;
  /** The access token itself, where another service is asked. */
  readonly token?: string;
  /** The deputy's grant that the request names. */
  readonly deputyId?: string;
}

/** A person of the office begins to act, with whatever account. */
export interface PostsHeld {
  /**
   * Notes the posts of the caller on that day; resolves when it is durable. Members and services hold none.
   * @throws Refused `roles_incompatible` while the person acted in a post that excludes one of these too few days ago · StoreUnavailable,
   * or Unavailable where another service keeps them and does not answer
   */
  readonly take: (taker: PostTaker, on: CivilDate) => Promise<void>;
}

const idOf = (personId: string): string => createHash('sha256').update(`post-held:${personId}`).digest('hex');

/** What the caller acts in now: as a deputy in the post of whoever is away, and in nothing of their own. */
const postsTaken = ({ roles, actingFor }: Principal, on: CivilDate): readonly PostHeld[] =>
  roles.filter((role) => role !== 'member').map((role) => ({ role, asDeputy: actingFor !== undefined, on }));

const isSamePost = (one: PostHeld, other: PostHeld): boolean =>
  one.role === other.role && one.asDeputy === other.asDeputy;

const REMEMBERED_MAX = 10_000;

/** What was noted is noted: what excludes it is refused since, so that it need not be looked for again that day. */
export const notedOnceADay = ({ take }: PostsHeld): PostsHeld => {
  const noted = new Set<string>();
  return {
    take: async (taker, on) => {
      const { principal } = taker;
      const posts = postsTaken(principal, on);
      if (principal.personId === undefined || isService(principal) || posts.length === 0) return;
      const name = JSON.stringify([principal.personId, posts]);
      if (noted.has(name)) return;
      await take(taker, on);
      if (noted.size >= REMEMBERED_MAX) noted.clear();
      noted.add(name);
    },
  };
};

/** @throws Refused `roles_incompatible` */
const requireApart = (duties: StaffDuties, held: readonly PostHeld[], taken: readonly PostHeld[]): void => {
  for (const one of held)
    for (const other of taken) {
      // Two people granted it to a deputy, and it ends: it keeps them from an excluding post on that day alone.
      const until = apartUntil(duties.inForce, one, other, one.asDeputy || other.asDeputy);
      if (until !== null)
        throw refused({
          code: 'roles_incompatible',
          detail: `whoever acted as ${one.role} does not act as ${other.role} up to ${until}, with whatever account`,
          data: { roles: [one.role, other.role], actedOn: one.on, untilOn: until },
        });
    }
};

/** Those that this database keeps. */
export interface PostsKept extends PostsHeld {
  /** Whether all posts of the caller were noted for that day: then nobody need be asked. @throws StoreUnavailable */
  readonly isNoted: (taker: PostTaker, on: CivilDate) => Promise<boolean>;
}

/** Asked of another service, and noted here as well: a process that is started again asks for nothing it was told that day. */
export const alsoKept = (kept: PostsKept, asked: PostsHeld): PostsHeld =>
  notedOnceADay({
    take: async (taker, on) => {
      if (await kept.isNoted(taker, on)) return;
      await asked.take(taker, on);
      await kept.take(taker, on);
    },
  });

/** Kept in this database. */
export const createPostsHeld = (store: DocumentStore, duties: StaffDuties, nowMs: () => number): PostsKept => {
  store.declare(POSTS_HELD);

  const heldBy = ({ id, body }: KeptDocument): HeldByPerson =>
    storedBody<HeldByPerson>(body, { collection: POSTS_HELD.name, id, schemaVersion: SCHEMA_VERSION });

  const write = (id: string, revision: number, posts: readonly PostHeld[], on: CivilDate): Promise<boolean> => {
    const at = instantOf(new Date(nowMs()));
    return store.commit(POSTS_HELD.name, {
      id,
      revision,
      commandId: createHash('sha256').update(JSON.stringify(posts)).digest('hex'),
      atMs: Date.parse(at),
      body: withVersion({ posts } satisfies HeldByPerson, SCHEMA_VERSION),
      index: { keptUntil: keptUntil(at, KEPT_DAYS + (duties.inForce(on).postsApart?.days ?? 0)) },
      outbox: [],
    });
  };

  const load = async (principal: Principal) => {
    const id = idOf(principal.personId ?? '');
    const standing = await store.load(POSTS_HELD.name, id);
    return { id, revision: standing?.revision ?? 0, posts: standing === null ? [] : heldBy(standing).posts };
  };
  const freshOf = (taken: readonly PostHeld[], posts: readonly PostHeld[], on: CivilDate): readonly PostHeld[] =>
    taken.filter((post) => !posts.some((held) => isSamePost(held, post) && held.on >= on));

  const { take } = notedOnceADay({
    take: async ({ principal }, on) => {
      const taken = postsTaken(principal, on);
      for (;;) {
        const { id, revision, posts } = await load(principal);
        requireApart(duties, posts, taken);
        const fresh = freshOf(taken, posts, on);
        if (fresh.length === 0) return;
        const others = posts.filter((held) => !fresh.some((post) => isSamePost(held, post)));
        if (await write(id, revision, [...others, ...fresh], on)) return;
      }
    },
  });
  return {
    take,
    isNoted: async ({ principal }, on) =>
      freshOf(postsTaken(principal, on), (await load(principal)).posts, on).length === 0,
  };
};
