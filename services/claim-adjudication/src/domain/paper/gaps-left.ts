import type { CompletionGap } from '@huji/contracts/claim-adjudication/completion-gaps.ts';
import type { Completion } from '../claim/completion.ts';
import type { Papers } from './paper.ts';

/** What was asked for and is closed by no paper that was begun since; a reason is no paper, so it is always among them. */
export const gapsLeft = (
  { gaps, requestedOn }: Pick<Completion, 'gaps' | 'requestedOn'>,
  papers: Papers | null,
): CompletionGap[] => {
  const sent = (papers?.papers ?? []).filter(({ state, begunOn }) => state === 'kept' && begunOn >= requestedOn);
  const types = new Set<CompletionGap>(sent.map(({ type }) => type));
  return gaps.map(({ gap }) => gap).filter((gap) => !types.has(gap));
};
