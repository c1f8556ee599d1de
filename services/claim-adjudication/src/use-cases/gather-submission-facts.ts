import type { HeldCover, BatchSubmission } from '../domain/submission/submission.ts';
import type { SubmissionFacts } from '../domain/submission/submission-reactions.ts';
import { coversThroughEmployer } from '../views/employer-covers.ts';
import type { Parts } from './parts.ts';

/** Covers of everybody in the rows who was not erased, and of everybody covered through the employer. */
export const gatherSubmissionFacts = async (
  { documents, views }: Pick<Parts, 'documents' | 'views'>,
  { employerId, startOn, rows }: Pick<BatchSubmission, 'employerId' | 'startOn' | 'rows'>,
): Promise<SubmissionFacts> => {
  const members = await documents.members.readableMany([...new Set(rows.map(({ personId }) => personId))]);
  const covers = new Map<string, readonly HeldCover[]>(members.rows.map(({ id, state }) => [id, state.covers]));
  return { covers, throughEmployer: await coversThroughEmployer(views.employerCovers, employerId, startOn) };
};
