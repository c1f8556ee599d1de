import { isDeepStrictEqual } from 'node:util';
import type { AuditSample, SettledPayment } from '../domain/audit-sample/audit-sample.ts';
import { drawItems } from '../domain/audit-sample/audit-sample-draw.ts';
import { differenceOf, type PopulationDifference } from '../domain/audit-sample/audit-sample-population.ts';
import type { Parts } from './parts.ts';
import { readSettledPayments } from './read-settled-payments.ts';
import { sha256Of, sumPopulation } from './sum-population.ts';

export interface CheckedSample extends PopulationDifference {
  /** The list that is kept is the one that the sample names. */
  readonly listAgrees: boolean;
  /** Drawn again from the list and the seed, the items are the same. */
  readonly itemsAgree: boolean;
}

/** Holds the list of a sample against the books as they are now, and repeats the draw. Reads only. */
export const checkAuditSample = async (
  parts: Pick<Parts, 'documents' | 'societyOfFund'>,
  sample: AuditSample,
): Promise<CheckedSample> => {
  const kept: SettledPayment[] = [];
  for await (const payments of parts.documents.auditSampleParts.each(sample.population)) kept.push(...payments);
  const now = await readSettledPayments(parts, sample);
  return {
    ...differenceOf(kept, now.payments),
    listAgrees: isDeepStrictEqual(sumPopulation(kept), sample.population),
    itemsAgree: isDeepStrictEqual(drawItems(kept, sample, sha256Of), sample.items),
  };
};
