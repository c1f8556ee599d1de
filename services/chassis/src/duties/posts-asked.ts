import { passed } from '../aggregate/outcome.ts';
import type { z } from 'zod';
import type { Operation } from '@huji/contracts/shared/http-contract.ts';
import { present } from '@huji/contracts/shared/present.ts';
import { askService } from '../http/ask-service.ts';
import type { ServiceContext } from '../runtime/context.ts';
import type { PostsHeld } from './posts-held.ts';

const TIMEOUT_MS = 3_000;

/**
 * Posts that the service at `url` keeps for all: each person asks there with their own token, whenever they are taken. Undefined without an
 * address: then they stand in this very database.
 */
export const askForPosts = <Reply extends z.ZodType>(
  context: Pick<ServiceContext, 'config' | 'metrics' | 'logger' | 'callOut' | 'ids'>,
  url: string | undefined,
  takeOwnPost: Operation<z.ZodType, z.ZodType, z.ZodType, Reply>,
): PostsHeld | undefined => {
  if (url === undefined) return undefined;
  const ask = askService(context, { name: 'posts', party: 'enrollment', url, timeoutMs: TIMEOUT_MS }, takeOwnPost);
  return {
    take: async ({ token = '', deputyId: actingFor }) => {
      const as = { key: context.ids.newId(), ...present({ actingFor }) };
      passed(await ask(undefined, () => Promise.resolve(token), as));
    },
  };
};
