import { usccFault } from '@huji/contracts/shared/uscc.ts';

/** Codes of employers that hold, one after the other, of eight digits and on: another suite or employer begins elsewhere. */
export const usccsFrom = function* (first: number): Generator<string, never> {
  const characters = [...'0123456789ABCDEFGHJKLMNPQRTUWXY'];
  for (let serial = first; ; serial += 1)
    for (const check of [...'0123456789X'])
      for (const last of characters) {
        const code = `81320200${String(serial)}${check}${last}`;
        if (usccFault(code) === null) yield code;
      }
};
