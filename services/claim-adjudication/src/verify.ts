import type { FieldCipher } from '@huji/chassis/security/field-cipher.ts';
import type { Query } from '@huji/chassis/persistence/document-driver.ts';
import type { DocumentStore } from '@huji/chassis/persistence/document-store.ts';
import { eachRow } from '@huji/chassis/persistence/each-row.ts';
import { readReleasedRules } from './adapters/released-rules.ts';
import { openDecisions } from './documents/decision.ts';
import { computeDecision, type DecidingRules, type DecisionRecord } from './domain/decision-record.ts';

export interface ReplayReport {
  readonly decisions: number;
  /** One line per decision that did not come out the same; ids and digests only. */
  readonly differences: readonly string[];
}

/**
 * What is wrong with one decision when it is computed again from what is stored beside it; null: nothing. A book released
 * since then changes the hash of all rules and must not change this decision.
 */
const differenceOf = (stored: DecisionRecord, released: DecidingRules): string | null => {
  const again = computeDecision(stored, released);
  if (again.digest === stored.digest) return null;
  const books =
    stored.rulesHash === released.rulesHash ? 'the same rule books' : 'other rule books than it was computed with';
  return `decision ${stored.claim.claimId}:${String(stored.decisionNo)} gives ${again.digest.slice(0, 12)} with ${books}, stored ${stored.digest.slice(0, 12)}`;
};

const PAGE_ROWS = 200;

/** Replays every stored decision from its stored inputs and rule version. Reads only. */
export const replayDecisions = async (
  store: DocumentStore,
  cipher: FieldCipher,
  progress: (done: number) => void = () => undefined,
): Promise<ReplayReport> => {
  const released = readReleasedRules();
  const decisions = openDecisions(store, cipher);
  const differences: string[] = [];
  let done = 0;
  for await (const { body } of eachRow((query: Query) => decisions.find(query), { field: 'claimId', max: PAGE_ROWS })) {
    const difference = differenceOf(body, released);
    if (difference !== null) differences.push(difference);
    done += 1;
    if (done % PAGE_ROWS === 0) progress(done);
  }
  progress(done);
  return { decisions: done, differences };
};
