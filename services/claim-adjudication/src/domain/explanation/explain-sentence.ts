import { CAUSE_WORDS, itemWords } from '@huji/contracts/claim-adjudication/reason-codes.ts';
import type { Cause } from '@huji/contracts/rulebooks/plan.ts';
import type { Words } from '@huji/contracts/shared/bilingual.ts';
import { type Fen, formatYuan } from '@huji/contracts/shared/money.ts';
import type { Finding } from '../decision/decision.ts';
import { NOT_TESTED, RULE_SENTENCES } from './rule-sentences.ts';

const PLACE = /\{(?:(yuan|percent|cause|grade):)?(\w+)\}/g;
type Language = keyof Words;

/** Grades of hospitals as people call them, by their number. */
const GRADES: readonly Words[] = [
  { zh: '未定级', en: 'without a grade' },
  { zh: '一级', en: 'grade 1' },
  { zh: '二级', en: 'grade 2' },
  { zh: '三级', en: 'grade 3' },
];

const spoken = (kind: string | undefined, value: unknown, language: Language): string => {
  if (kind === 'cause' && typeof value === 'string' && Object.hasOwn(CAUSE_WORDS, value))
    return CAUSE_WORDS[value as Cause][language];
  const grade = kind === 'grade' && typeof value === 'number' ? GRADES[value] : undefined;
  if (grade !== undefined) return grade[language];
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

/** What a rule found, in words. */
export const findingSentence = (finding: Finding): Words => {
  const sentences = RULE_SENTENCES[finding.rule];
  if (finding.verdict === 'not-tested' || sentences === undefined) return NOT_TESTED;
  const { zh, en } = finding.holds ? sentences.holds : sentences.fails;
  return { zh: fill(zh, finding, 'zh'), en: fill(en, finding, 'en') };
};

/** What became of an item: decided by the rules, or by people after them. `fen` is 0 unless the verdict is `pay`. */
export interface ItemOutcome {
  readonly verdict: 'pay' | 'refuse' | 'refer';
  readonly fen: Fen;
  readonly code?: string | undefined;
}

/**
 * How firm an outcome is: asked for before anything was filed, shown to its reviewers, agreed on, ordered, left as an earlier
 * order made it, being taken back, or taken back.
 */
export type Firmness = 'foreseen' | 'proposed' | 'agreed' | 'final' | 'stands' | 'withdrawing' | 'withdrawn';

const PAYS: Readonly<Record<Firmness, (yuan: string) => Words>> = {
  foreseen: (yuan) => ({
    zh: `按所填内容可给付 ${yuan} 元，以审核结果为准。`,
    en: `By what you typed ${yuan} yuan would be paid; reviewers decide.`,
  }),
  proposed: (yuan) => ({ zh: `拟给付 ${yuan} 元，待审核。`, en: `${yuan} yuan are proposed, to be reviewed.` }),
  agreed: (yuan) => ({
    zh: `审核同意给付 ${yuan} 元，正在确认。`,
    en: `${yuan} yuan are agreed on and being confirmed.`,
  }),
  final: (yuan) => ({ zh: `给付 ${yuan} 元。`, en: `${yuan} yuan are paid.` }),
  withdrawing: (yuan) => ({
    zh: `给付 ${yuan} 元的批准正在撤销。`,
    en: `The approval of ${yuan} yuan is being taken back.`,
  }),
  withdrawn: (yuan) => ({
    zh: `给付 ${yuan} 元的批准已撤销。`,
    en: `The approval of ${yuan} yuan was taken back.`,
  }),
  stands: (yuan) => ({ zh: `维持已决定的给付 ${yuan} 元。`, en: `The ${yuan} yuan decided before stand.` }),
};

const reasonOf = (code: string | undefined): Words | null =>
  code === undefined ? null : (itemWords(code) ?? { zh: code, en: code });

const withReason = (words: Words, code: string | undefined): Words => {
  const reason = reasonOf(code);
  return reason === null
    ? { zh: `${words.zh}。`, en: `${words.en}.` }
    : { zh: `${words.zh}：${reason.zh}。`, en: `${words.en}: ${reason.en}.` };
};

const REFUSES: Readonly<Record<Firmness, Words>> = {
  foreseen: { zh: '按所填内容不予给付', en: 'By what you typed nothing would be paid' },
  proposed: { zh: '拟不予给付', en: 'Proposed not to be paid' },
  agreed: { zh: '不予给付', en: 'Not paid' },
  final: { zh: '不予给付', en: 'Not paid' },
  stands: { zh: '维持不予给付', en: 'It stays not paid' },
  withdrawing: { zh: '不予给付', en: 'Not paid' },
  withdrawn: { zh: '不予给付', en: 'Not paid' },
};

/** Where an item stands, in words: its sum or its reason, as firmly as the claim says it. */
export const outcomeSentence = ({ verdict, fen, code }: ItemOutcome, firmness: Firmness): Words => {
  if (verdict === 'pay') return PAYS[firmness](formatYuan(fen));
  if (verdict === 'refuse') return withReason(REFUSES[firmness], code);
  return withReason({ zh: '转人工审核', en: 'A person decides' }, code);
};
