import type { Refusal } from '@huji/contracts/shared/decider.ts';

/** A refusal on its way to the client. A handler returns it, or throws it from deeper down; both mean the same. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(`${refusal.code}: ${refusal.detail}`);
    this.refusal = refusal;
  }
}

export const refused = (refusal: Refusal): Refused => new Refused(refusal);

/** `not_found`, for a thing that does not exist or that the caller may not know to exist. */
export const notFound = (what: string): Refused => refused({ code: 'not_found', detail: `${what} does not exist` });

/** `forbidden`, where the role is right and the thing is somebody else's. */
export const forbidden = (detail: string): Refused => refused({ code: 'forbidden', detail });

/** Refused for a while, with a registered code of status 429: the answer says when to come again. */
export class TooBusy extends Refused {
  readonly retryAfterSeconds: number;

  constructor(refusal: Refusal, retryAfterSeconds: number) {
    super(refusal);
    this.retryAfterSeconds = retryAfterSeconds;
  }
}
