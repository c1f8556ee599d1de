import { TransientFault } from '../persistence/faults.ts';

/** Something outside that this request needs does not answer at the moment; the same request may succeed a little later. */
export class Unavailable extends TransientFault {
  override readonly name = 'Unavailable';
  readonly retryAfterSeconds: number;

  constructor(message: string, retryAfterSeconds: number, cause?: unknown) {
    super(message, { cause });
    this.retryAfterSeconds = retryAfterSeconds;
  }
}
