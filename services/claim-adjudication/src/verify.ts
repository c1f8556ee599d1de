import type { FieldCipher } from '@huji/chassis/security/field-cipher.ts';
import type { Query } from '@huji/chassis/persistence/document-driver.ts';
import type { DocumentStore } from '@huji/chassis/persistence/document-store.ts';
import { eachRow } from '@huji/chassis/persistence/each-row.ts';
import { readReleasedRules, type ReleasedRules } from './adapters/released-rules.ts';
import { openDecisions } from './documents/decision.ts';
import { computeDecision, type DecisionRecord } from './domain/decision-record.ts';

export interface ReplayReport {
  readonly decisions: number;
  /** One line per decision that did not come out the same; ids and digests only. */
  readonly differences: readonly string[];
}

/**
 * What is wrong with one decision when it is computed again from what is stored beside it, by the rule books it names; null:
 * nothing. What was released since then does not change it.
 */
export const differenceOf = (stored: DecisionRecord, released: ReleasedRules): string | null => {
  const name = `decision ${stored.claim.claimId}:${String(stored.decisionNo)}`;
  const rules = released.madeBy(stored);
  if (rules === null) return `${name} names a rule book that does not ship`;
  const { digest } = computeDecision(stored, rules);
  if (digest === stored.digest) return null;
  const calendar = stored.rulesHash === rules.rulesHash ? 'the same calendar' : 'another calendar';
  return `${name} gives ${digest.slice(0, 12)} with its rule books and ${calendar}, stored ${stored.digest.slice(0, 12)}`;
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
