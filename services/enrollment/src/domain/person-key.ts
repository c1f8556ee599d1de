/**
 * `person-key/<keyed hash of the ID number>`: the one look-up from a number to its person. What stands here decides; the
 * derivation only says what is written first.
 */
export interface PersonClaim {
  readonly personId: string;
  /** Which person of the register under this number: 1 is the first, 2 the one after the first was erased. */
  readonly generation: number;
  /** Which look-up key hashed the number, where it was written while another one was retired. */
  readonly keyId?: string;
}
/** Null: it is forgotten, for the number is found under another key. */
export type PersonKey = PersonClaim | null;
export type PersonKeyCommand = ({ readonly type: 'claim' } & PersonClaim) | { readonly type: 'forget' };
export type PersonKeyEvent = ({ readonly type: 'claimed' } & PersonClaim) | { readonly type: 'forgotten' };
