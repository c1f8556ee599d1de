import type { StateCodec } from '../aggregate/stored-state.ts';
import type { FieldCipher } from './field-cipher.ts';

/** Stores a whole state as one sealed field, under the key of the person it is about. Index fields stay readable. */
export const sealedCodec = <State>(
  cipher: Pick<FieldCipher, 'seal' | 'open'>,
  personOf: (state: State, id: string) => string,
): StateCodec<State> => ({
  encode: async (state, id) => ({ sealed: await cipher.seal(personOf(state, id), JSON.stringify(state)) }),
  decode: async (stored) => JSON.parse(await cipher.open((stored as { readonly sealed: string }).sealed)) as State,
});
