/**
 * Faults that pass: the same call may succeed a moment later. HTTP answers them with 503 and Retry-After; consumers try
 * again. Everything else that is thrown is a fault of the programme.
 */
export class TransientFault extends Error {
  override readonly name: string = 'TransientFault';
}

/** Too many other writers of the same document: every attempt lost its compare-and-set. Nothing was written. */
export class Contention extends TransientFault {
  override readonly name = 'Contention';
}

/** The database did not answer a read. */
export class StoreUnavailable extends TransientFault {
  override readonly name = 'StoreUnavailable';
}

/** A write whose outcome could not be learnt. The same command with the same command id may safely be given again. */
export class UnknownOutcome extends TransientFault {
  override readonly name = 'UnknownOutcome';
}

/** The database has no room left: nothing was written, and nothing will be before somebody made room. */
export class StorageFull extends TransientFault {
  override readonly name = 'StorageFull';
}

/** The database answers, and this process may not do what it asks: its rights or its password are not what they must be. */
export class AccessDenied extends TransientFault {
  override readonly name = 'AccessDenied';
}

/**
 * A document or an event of a form that a newer programme wrote: one is being rolled out. Whoever meets it waits until it is
 * that programme itself; nothing is guessed at, and nothing is parked.
 */
export class NewerForm extends TransientFault {
  override readonly name = 'NewerForm';
}

/** The database answered and does not take this document, now or later: a fault of the programme, nothing was written. */
export class DocumentRefused extends Error {
  override readonly name = 'DocumentRefused';
}

/** A value that not every engine would give back as it was; `pointer` is a JSON pointer into the document. */
export class UnstorableValue extends Error {
  override readonly name = 'UnstorableValue';
  readonly pointer: string;

  constructor(pointer: string, reason: string) {
    super(`${pointer === '' ? '/' : pointer}: ${reason}`);
    this.pointer = pointer;
  }
}

/** A cursor that no `find` handed out, or one of another query. HTTP: 400. */
export class InvalidCursor extends Error {
  override readonly name = 'InvalidCursor';
}
