import type { Claim, OrderedDecision } from '../domain/claim/claim.ts';
import { decisionId, type DecisionRecord } from '../domain/decision/decision-record.ts';
import type { Parts } from './parts.ts';

/** Orders of before it was kept are named by whoever reviewed them. */
const digestOf = ({ digest, reviews }: OrderedDecision): string | undefined => digest ?? reviews[0]?.digest;

/** By number, what is stored of the decisions of a claim that were ordered or taken back; one that cannot be named is left out. */
export const readToldDecisions = async (
  { documents }: Pick<Parts, 'documents'>,
  { claimId, standing, takenBack = [] }: Claim,
): Promise<ReadonlyMap<number, DecisionRecord>> => {
  const made = [
    ...Object.entries(standing?.made ?? {}).map(([no, each]) => [Number(no), digestOf(each)] as const),
    ...takenBack.map((each) => [each.cancellation.decisionNo, digestOf(each)] as const),
  ];
  const named = made.flatMap(([no, digest]) =>
    digest === undefined ? [] : [{ no, id: decisionId(claimId, no, digest) }],
  );
  const found = await documents.decisions.readMany(named.map(({ id }) => id));
  return new Map(
    named.flatMap(({ no }, at) => {
      const record = found[at] ?? null;
      return record === null ? [] : [[no, record] as const];
    }),
  );
};
