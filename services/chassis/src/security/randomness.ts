import { randomBytes, randomUUID } from 'node:crypto';

/** The one file that asks for randomness which nobody may guess: keys, nonces, traces. Ids are made by `runtime/ids.ts`. */
export const randomBuffer = (bytes: number): Buffer => randomBytes(bytes);

/** Tells this process, or this run of something, from every other. */
export const randomName = (): string => randomUUID();
