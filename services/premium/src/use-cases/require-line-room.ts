import type { Fen } from '@huji/contracts/shared/money.ts';
import { exceeded } from './require-room.ts';

/** No line of a statement is larger than a billion yuan. */
const LINE_FEN_MAX = 100_000_000_000;

/** @throws Refused `sum_exceeded` */
export const requireLineRoom = (fen: Fen): void => {
  if (fen > LINE_FEN_MAX) throw exceeded('a line of a statement is a billion yuan at most');
};
