import { CAUSE_WORDS, itemWords } from '@huji/contracts/claim-adjudication/reason-codes.ts';
import { editionOf } from '@huji/contracts/rulebooks/editions.ts';
import type { Cause } from '@huji/contracts/rulebooks/plan.ts';
import type { RuleBook } from '@huji/contracts/rulebooks/rule-book.ts';
import { type Fen, formatYuan } from '@huji/contracts/shared/money.ts';
import type { Rules } from './compiled-rules.ts';
import type { Decision, DecisionItem, Finding } from './decision.ts';
import { NOT_TESTED, RULE_SENTENCES, type Sentence } from './explain-texts.ts';

export interface ExplainedLine {
  readonly item: string;
  readonly rule: string;
  readonly version: string;
  readonly clause: { readonly id: string; readonly zh: string; readonly en: string };
  readonly holds: boolean;
  readonly verdict: Finding['verdict'];
  readonly code?: string;
  readonly sentence: Sentence;
  readonly beforeFen?: Fen;
  readonly afterFen?: Fen;
  readonly inputs: Readonly<Record<string, unknown>>;
}

export interface ExplainedItem {
  readonly item: string;
  readonly sentence: Sentence;
  readonly lines: readonly ExplainedLine[];
}

const PLACE = /\{(?:(yuan|percent|cause):)?(\w+)\}/g;
type Language = keyof Sentence;

const spoken = (kind: string | undefined, value: unknown, language: Language): string => {
  if (kind === 'cause' && typeof value === 'string' && Object.hasOwn(CAUSE_WORDS, value))
    return CAUSE_WORDS[value as Cause][language];
  if (kind === 'yuan' && typeof value === 'number') return formatYuan(value as Fen);
  if (kind === 'percent' && typeof value === 'number') return `${String(value / 10_000)}%`;
  return value === null || value === undefined ? '—' : String(value);
};

const fill = (text: string, finding: Finding, language: Language): string =>
  text.replace(PLACE, (_, kind: string | undefined, name: string) =>
    name === 'after' || name === 'before'
      ? spoken('yuan', name === 'after' ? finding.afterFen : finding.beforeFen, language)
      : spoken(kind, finding.inputs[name], language),
  );

const sentenceOf = (finding: Finding): Sentence => {
  const sentences = RULE_SENTENCES[finding.rule];
  if (finding.verdict === 'not-tested' || sentences === undefined) return NOT_TESTED;
  const { zh, en } = finding.holds ? sentences.holds : sentences.fails;
  return { zh: fill(zh, finding, 'zh'), en: fill(en, finding, 'en') };
};

const itemSentence = (item: DecisionItem): Sentence => {
  const words = item.code === undefined ? undefined : itemWords(item.code);
  const amount = formatYuan(item.fen);
  if (item.verdict === 'pay') return { zh: `给付 ${amount} 元。`, en: `${amount} yuan are paid.` };
  const why = words ?? { zh: item.code ?? '', en: item.code ?? '' };
  return item.verdict === 'refuse'
    ? { zh: `不予给付:${why.zh}。`, en: `Not paid: ${why.en}.` }
    : { zh: `转人工审核:${why.zh}。`, en: `A person decides: ${why.en}.` };
};

const booksByVersion = (rules: Rules): ReadonlyMap<string, RuleBook> =>
  new Map([...rules.plans.values()].flat().map(({ book }) => [editionOf(book), book] as const));

/**
 * The decision in words: every finding of every item in its order, with clause and amounts, explainable to the fen. A
 * clause that the given rules do not have is named by its id.
 */
export const explainDecision = (decision: Pick<Decision, 'items'>, rules: Rules): readonly ExplainedItem[] => {
  const books = booksByVersion(rules);
  return decision.items.map((item) => ({
    item: item.item,
    sentence: itemSentence(item),
    lines: item.trace.map((finding): ExplainedLine => {
      const clause = books.get(finding.version)?.clauses[finding.clause];
      return {
        item: item.item,
        rule: finding.rule,
        version: finding.version,
        clause: { id: finding.clause, zh: clause?.zh ?? finding.clause, en: clause?.en ?? finding.clause },
        holds: finding.holds,
        verdict: finding.verdict,
        ...(finding.code === undefined ? {} : { code: finding.code }),
        sentence: sentenceOf(finding),
        ...(finding.beforeFen === undefined ? {} : { beforeFen: finding.beforeFen }),
        ...(finding.afterFen === undefined ? {} : { afterFen: finding.afterFen }),
        inputs: finding.inputs,
      };
    }),
  }));
};
