import { listDeputies } from '@huji/contracts/enrollment/deputy-http.ts';
import { type BoundOperation, handle } from '@huji/chassis/http/operation-router.ts';
import type { Parts } from '../use-cases/parts.ts';
import { deputyReply } from './deputy.reply.ts';

export const bindListDeputies = ({ documents }: Parts): BoundOperation =>
  handle(listDeputies, async ({ query: { on, cursor = null, limit: max }, envelope }) => {
    const page = await documents.deputies.find({ field: 'lastOn', from: on ?? envelope.on, cursor, max });
    const deputies = page.rows.flatMap(({ id, state }) => (state === null ? [] : [deputyReply(id, state)]));
    return { body: { deputies, cursor: page.cursor } };
  });
