import { listOwnLooks, type LookReply, LOOKS, TOLD_TO_PERSON } from '@huji/contracts/shared/looks.ts';
import { present } from '@huji/contracts/shared/present.ts';
import { RoleSchema } from '@huji/contracts/shared/roles.ts';
import { type BoundOperation, handle } from '../http/operation-router.ts';
import { forbidden } from '../http/refused.ts';
import type { DocumentStore } from '../persistence/document-store.ts';
import type { ChainedEntry } from '../security/audit-chain.ts';
import { readLooks } from '../security/read-looks.ts';
import type { ServiceDefinition } from './service-definition.ts';

/** Asked by services alone, before entries said in which role somebody looked. */
const ASKED_BY_SERVICES = 'registered-name-compared';

const NOTHING = { zh: '', en: '' };

const lookReply =
  (subject: string) =>
  ({ actor, action, at, data }: ChainedEntry): LookReply => {
    const role = RoleSchema.safeParse(data?.['role']).data;
    const isSystem = role === 'service' || (role === undefined && action === ASKED_BY_SERVICES);
    const by = actor === subject ? 'self' : isSystem ? 'system' : 'people';
    return { at, what: TOLD_TO_PERSON[action] ?? NOTHING, action, by, ...present({ role }) };
  };

/**
 * Looks of one day, the latest first: what others saw each thing once a role, at its first. How often somebody looked would tell that several
 * did, and so that something was strange; a later time than the first would tell it to whoever asks again. What was done in the person's
 * place, and the person's own looks, are told one by one.
 */
export const onceADay = (looks: readonly LookReply[]): readonly LookReply[] => {
  const told = new Set<string>();
  const isFirst = ({ action, by, role }: LookReply): boolean => {
    if (by === 'self' || LOOKS[action] === undefined) return true;
    const of = JSON.stringify([action, by, role]);
    if (told.has(of)) return false;
    told.add(of);
    return true;
  };
  return looks.toReversed().filter(isFirst).toReversed();
};

/** Who looked at what a service keeps of the caller. */
export const bindListOwnLooks = (
  { name, ownStreams = () => Promise.resolve([]) }: Pick<ServiceDefinition, 'name' | 'ownStreams'>,
  store: Pick<DocumentStore, 'declare' | 'find' | 'load'>,
): BoundOperation =>
  handle(listOwnLooks(name), async ({ query: { cursor = null, limit, own }, principal: { personId, subject } }) => {
    if (personId === undefined) throw forbidden('the sign-in names no person of the register');
    const stream = `person/${personId}`;
    const page = await readLooks(store, {
      streams: [stream, ...(await ownStreams(personId))],
      cursor,
      max: limit,
      isWanted: ({ actor }) => own === 'true' || actor !== subject,
      toldOfDay: (entries) => onceADay(entries.map(lookReply(subject))),
    });
    return {
      body: { looks: [...page.rows], cursor: page.cursor },
      opened: { stream, action: 'looks-read' },
    };
  });
