import { v5, v7 } from 'uuid';

/** The one source of randomness for identifiers. */
export interface IdSource {
  /** UUIDv7: grows with time, so that it is kind to indexes. For things nobody may ask for twice. */
  readonly newId: () => string;
  /**
   * UUIDv5 of its parts, in order: the same parts give the same id for ever. What a person creates takes its id from the
   * person, the Idempotency-Key and a word for the kind, so that a repeated request finds what the first one made.
   */
  readonly derivedId: (...parts: readonly string[]) => string;
}

const NAMESPACE = '6f1d0f0e-3f0a-5c5e-9d36-6d0f2f6d1c11';

export const systemIds: IdSource = {
  newId: () => v7(),
  // Length-prefixed: ('ab', 'c') and ('a', 'bc') must not meet.
  derivedId: (...parts) => v5(parts.map((part) => `${String(part.length)}:${part}`).join(''), NAMESPACE),
};
