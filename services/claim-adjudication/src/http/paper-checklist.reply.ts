import { PAPER_NAMES } from '@huji/contracts/claim-adjudication/paper-types.ts';
import type { WantedPaper } from '../domain/paper/paper-checklist.ts';

/** A paper that is needed, with the name people use. */
export const wantedReply = <Wanted extends WantedPaper>(paper: Wanted) => ({
  ...paper,
  items: [...paper.items],
  clause: { ...paper.clause },
  name: PAPER_NAMES[paper.type],
});
