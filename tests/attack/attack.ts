import { isDeepStrictEqual } from 'node:util';
import type { z } from 'zod';
import type { Desk } from '@huji/all-in-one/sample/desk.ts';
import type { Who } from '@huji/all-in-one/sample/sign-in.ts';
import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import type { Operation } from '@huji/contracts/shared/http-contract.ts';
import { type Call, ProblemAnswer } from '@huji/contracts/shared/operation-client.ts';

/** A started office with a year behind it, over HTTP alone: what anybody with these tokens could do. */
export interface AttackedOffice {
  readonly desk: Desk;
  readonly today: CivilDate;
  /** What the bank simulator keeps: an attacker may also have the disk. */
  readonly bankFile: string;
}

/** What came of it, as the office answered. */
export interface Tried {
  readonly status: number;
  /** Code of the refusal; `masked` where nothing was refused and nothing was told. */
  readonly code: string;
  /** What was read before and after. */
  readonly kept: string;
  /** The attack succeeded: an answer that is no refusal, a fault of the office, or something that changed. */
  readonly through: boolean;
}

export interface Attack {
  /** What it is about: settlements 1, payees 2, duties 3, books 4, reviews 5, admission 6, the register 7, what payment staff see 8, claims of others 9. */
  readonly line: number;
  readonly who: string;
  readonly what: string;
  /** The refusal that is right. */
  readonly expects: string;
  readonly play: (office: AttackedOffice) => Promise<Tried>;
}

/** What must be the same afterwards. */
export interface Watched {
  readonly what: string;
  readonly read: () => Promise<unknown>;
}

/** Somebody asks for what they may not; the refusal, and whether anything changed. */
export const tryTo = async <
  Params extends z.ZodType,
  Query extends z.ZodType,
  Body extends z.ZodType,
  Reply extends z.ZodType,
>(
  { desk }: AttackedOffice,
  { by, watched }: { readonly by: Who; readonly watched: Watched },
  operation: Operation<Params, Query, Body, Reply>,
  call: Omit<Call<Params, Query, Body>, 'token'>,
): Promise<Tried> => {
  const before = await watched.read();
  const answer = await desk.call(by, operation, call).then(
    () => ({ status: operation.success.status as number, code: 'done' }),
    (error: unknown) => {
      if (error instanceof ProblemAnswer) return { status: error.status, code: error.code };
      throw error;
    },
  );
  await desk.drain();
  const changed = !isDeepStrictEqual(await watched.read(), before);
  const refused = answer.status >= 400 && answer.status < 500;
  return { ...answer, kept: watched.what, through: !refused || changed };
};

/** Somebody reads what they may; none of the secrets is in the answer. */
export const readWithout = async (
  what: string,
  secrets: readonly string[],
  read: () => Promise<unknown>,
): Promise<Tried> => {
  const text = JSON.stringify(await read());
  const shown = secrets.filter((secret) => text.includes(secret));
  return { status: 200, code: shown.length === 0 ? 'masked' : 'shown', kept: what, through: shown.length > 0 };
};
