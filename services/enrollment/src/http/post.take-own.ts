import { takeOwnPost } from '@huji/contracts/enrollment/post-http.ts';
import type { Parts } from '../use-cases/parts.ts';
import { type BoundOperation, handle } from '@huji/chassis/http/operation-router.ts';

/** Every command notes the posts of its caller before it is handled; this one does nothing else. */
export const bindTakeOwnPost = (_parts: Parts): BoundOperation =>
  handle(takeOwnPost, ({ principal: { roles }, envelope: { on } }) =>
    Promise.resolve({ body: { roles: roles.filter((role) => role !== 'member'), on } }),
  );
