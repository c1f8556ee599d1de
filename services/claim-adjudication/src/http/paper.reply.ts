import type { PaperReply } from '@huji/contracts/claim-adjudication/paper-http.ts';
import { PAPER_NAMES } from '@huji/contracts/claim-adjudication/paper-types.ts';
import { present } from '@huji/contracts/shared/present.ts';
import type { Paper } from '../domain/paper/paper.ts';
import type { Sight } from './paper.access.ts';

/** A paper, which of its claim it is, from 0, as its sender and the office see it; `seenElsewhere` is for the office alone. */
export const paperReply = (paper: Paper, at: number, sight: Sight, seenElsewhere?: boolean): PaperReply => {
  const { paperId, type, state, begunOn, kept } = paper;
  const content =
    kept === undefined || sight === 'states'
      ? undefined
      : { contentType: kept.contentType, bytes: kept.bytes, thumbnail: kept.thumbnail !== undefined };
  return {
    paperId,
    paperNo: at + 1,
    type,
    name: PAPER_NAMES[type],
    state,
    begunOn,
    ...present({ content, seenInOtherClaims: content === undefined ? undefined : seenElsewhere }),
  };
};

/** The paper that a command was about. @throws Error where it is not there: our fault */
export const replyOf = (papers: readonly Paper[], paperId: string, sight: Sight): PaperReply => {
  const at = papers.findIndex((each) => each.paperId === paperId);
  const paper = papers[at];
  if (paper === undefined) throw new Error(`the paper ${paperId} is gone`);
  return paperReply(paper, at, sight);
};

/** Clerks are told no more of a paper they send than that it is there. */
export const sightOfSender = (personId: string | undefined, claim: { readonly personId: string }): Sight =>
  personId === claim.personId ? 'content' : 'states';
