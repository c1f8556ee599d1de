import { type Paper, paperOf, type Papers } from '../domain/paper/paper.ts';
import type { Parts } from './parts.ts';

/**
 * A paper whose parts could not be read, as it stands now: whoever kept it meanwhile, or took it back, took them away.
 * @throws what stood in the way, where the paper is still arriving
 */
export const readPaperAgain = async (
  { documents }: Pick<Parts, 'documents'>,
  { claimId, paperId, error }: { readonly claimId: string; readonly paperId: string; readonly error: unknown },
): Promise<{ readonly papers: Papers; readonly paper: Paper }> => {
  const papers = (await documents.papers.read(claimId))?.state ?? null;
  const paper = paperOf(papers, paperId);
  if (papers === null || paper === undefined || paper.state === 'arriving') throw error;
  return { papers, paper };
};
