import type { FieldCipher } from '@huji/chassis/security/field-cipher.ts';
import type { DocumentStore } from '@huji/chassis/persistence/document-store.ts';
import { decide, type StoredDecision } from './aggregates/decision.ts';
import { createStores } from './aggregates/stores.ts';
import { readReleasedRules } from './released-rules.ts';

export interface ReplayReport {
  readonly decisions: number;
  /** One line per decision that did not come out the same; ids and digests only. */
  readonly differences: readonly string[];
}

/**
 * What is wrong with one decision when it is computed again from what is stored beside it; null: nothing. A book released
 * since then changes the hash of all rules and must not change this decision.
 */
const differenceOf = (stored: StoredDecision, rules: ReturnType<typeof readReleasedRules>): string | null => {
  const again = decide(stored, rules);
  if (again.digest === stored.digest) return null;
  const books = stored.rulesHash === rules.hash ? 'the same rule books' : 'other rule books than it was computed with';
  return `decision ${stored.claim.claimId}:${String(stored.decisionNo)} gives ${again.digest.slice(0, 12)} with ${books}, stored ${stored.digest.slice(0, 12)}`;
};

/** Replays every stored decision from its stored inputs and rule version. Reads only. */
export const replayDecisions = async (
  store: DocumentStore,
  cipher: FieldCipher,
  progress: (done: number) => void = () => undefined,
): Promise<ReplayReport> => {
  const rules = readReleasedRules();
  const { decisions } = createStores(store, cipher, () => rules.rules);
  const differences: string[] = [];
  let done = 0;
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof decisions.find>> = await decisions.find({
      field: 'claimId',
      cursor,
      max: 200,
    });
    for (const { body } of page.rows) {
      const difference = differenceOf(body, rules);
      if (difference !== null) differences.push(difference);
      done += 1;
    }
    progress(done);
    cursor = page.cursor;
  } while (cursor !== null);
  return { decisions: done, differences };
};
