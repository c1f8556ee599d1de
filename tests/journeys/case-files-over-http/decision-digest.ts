import { createHash } from 'node:crypto';
import type { z } from 'zod';
import { canonicalJson } from '@huji/contracts/shared/canonical-json.ts';
import type { Rules } from '@huji/claim-adjudication/rules.ts';
import type { DecisionReply } from '@huji/contracts/claim-adjudication/decision-http.ts';
import { editionOf } from '@huji/contracts/rulebooks/editions.ts';
import { present, presentIf } from '@huji/contracts/shared/present.ts';
import type { RuleBook } from '@huji/contracts/rulebooks/rule-book.ts';

/**
 * A decision as both sides can tell it: every item with verdict, code and amount, and every line of the trace with rule,
 * version, clause, inputs, verdict and amounts before and after.
 *
 * What differs by nature is taken out of both: a case names covers after its batches and people after its story, the
 * system gives them UUIDs, so `coverId` among the inputs of a line is replaced by one word. Ids of claim and person, the
 * number of the decision and its own digest stand outside items and trace and are not part of this. HTTP writes a clause in
 * words and tells a code per item and not per line; the memory side is brought to that form, what is made of these
 * parts for people, the sentence and on what it rests, is left out.
 */
export interface ComparedDecision {
  readonly items: readonly unknown[];
  readonly trace: readonly unknown[];
}

const sameIds = (inputs: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  'coverId' in inputs ? { ...inputs, coverId: 'a cover' } : inputs;

/** Who never held a cover is decided by no book; HTTP cites what a cover is. */
const NO_BOOK = { version: '', clause: { zh: '', en: '' } };

const outcomeOf = (verdict: string, code: string | undefined, amount: string): unknown =>
  verdict === 'pay' ? { pay: amount } : { [verdict]: code };

export const fromHttp = ({ items, lines }: z.output<typeof DecisionReply>): ComparedDecision => ({
  items: items.map(({ item, verdict, code, amountYuan }) => ({ [item]: outcomeOf(verdict, code, amountYuan) })),
  trace: lines.map(({ item, rule, version, clause, holds, verdict, inputs, beforeYuan: before, afterYuan: after }) => ({
    ...present({ item, rule, version, clause, holds, verdict, before, after }),
    inputs: sameIds(inputs),
    ...presentIf(item === 'none', NO_BOOK),
  })),
});

interface MemoryFinding {
  readonly version: string;
  readonly clause: string;
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly code?: string;
}

const bookOf = (rules: Rules, version: string): RuleBook | undefined =>
  [...rules.plans.values()].flat().find(({ book }) => editionOf(book) === version)?.book;

/** `trace` and `outcome` of a claim step as the case runner reports them. */
export const fromMemory = (
  outcome: Readonly<Record<string, unknown>>,
  trace: Readonly<Record<string, unknown>>,
  rules: Rules,
): ComparedDecision => ({
  items: Object.entries(outcome).map(([item, how]) => ({ [item]: how })),
  trace: Object.entries(trace).flatMap(([item, findings]) =>
    (findings as readonly MemoryFinding[]).map(({ code: _, clause, inputs, ...finding }) => {
      const words = bookOf(rules, finding.version)?.clauses[clause];
      return {
        item,
        ...finding,
        clause: { zh: words?.zh ?? clause, en: words?.en ?? clause },
        inputs: sameIds(inputs),
      };
    }),
  ),
});

/** SHA-256 over the canonical JSON, as the digest of a stored decision. */
export const digestOf = (decision: ComparedDecision): string =>
  createHash('sha256').update(canonicalJson(decision), 'utf8').digest('hex');
