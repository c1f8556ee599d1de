import { listDeputies } from '@huji/contracts/enrollment/deputy-http.ts';
import { type BoundOperation, handle } from '@huji/chassis/http/operation-router.ts';
import type { Principal } from '@huji/contracts/shared/roles.ts';
import type { GrantedDeputy } from '../domain/deputy.ts';
import type { Parts } from '../use-cases/parts.ts';
import { deputyReply } from './deputy.reply.ts';

/** A grant is told to whoever acts in one of its societies. */
const sharesSociety = ({ societies = [] }: Principal, grant: GrantedDeputy): boolean =>
  grant.societies.some((society) => societies.includes(society));

export const bindListDeputies = ({ documents }: Parts): BoundOperation =>
  handle(listDeputies, async ({ query: { on, cursor = null, limit: max }, principal, envelope }) => {
    const page = await documents.deputies.find({ field: 'lastOn', from: on ?? envelope.on, cursor, max });
    const deputies = page.rows.flatMap(({ id, state }) =>
      state !== null && sharesSociety(principal, state) ? [deputyReply(id, state, envelope.on)] : [],
    );
    return { body: { deputies, cursor: page.cursor } };
  });
