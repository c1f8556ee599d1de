import type { OpenBatch } from './batch.ts';

/** An entry of the batch's stream in the audit log, as far as it bears witness. */
export interface BatchWitness {
  readonly action: string;
  readonly at: string;
}

const submissions = (witnesses: readonly BatchWitness[]): readonly BatchWitness[] =>
  witnesses.filter(({ action }) => action === 'batch-submitted');

/** When the audit log saw a version submitted; null: not yet, or not each one of before. */
export const submittedAt = (witnesses: readonly BatchWitness[], version: number): string | null =>
  submissions(witnesses)[version - 1]?.at ?? null;

/** What contradicts a batch by what the audit log saw; not every submission of before was told to it. */
export const batchFaults = (
  { lastVersion }: Pick<OpenBatch, 'lastVersion'>,
  witnesses: readonly BatchWitness[],
): readonly string[] =>
  submissions(witnesses).length > lastVersion ? ['lost a version that the audit log saw submitted'] : [];
