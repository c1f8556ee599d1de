import type { Command } from 'commander';
import type { z } from 'zod';
import { listClaims } from '@huji/contracts/claim-adjudication/claim-http.ts';
import { type DecisionReply, readDecision } from '@huji/contracts/claim-adjudication/decision-http.ts';
import { ProblemAnswer } from '@huji/contracts/shared/operation-client.ts';
import { openDesk } from '../sample/desk.ts';
import { SUPERVISOR } from '../sample/people.ts';
import { EXIT } from './exit-codes.ts';
import { callerOf, type SignInOptions, withSignInOptions } from './sign-in-options.ts';

type Decision = z.output<typeof DecisionReply>;
type Line = Decision['lines'][number];

const VERDICTS: Readonly<Record<string, string>> = {
  pay: '给付 pays',
  refuse: '不予给付 refused',
  refer: '转人工 referred',
};

const lineInWords = ({
  holds,
  sentence,
  clause,
  beforeYuan: before,
  afterYuan: after,
  rule,
  version,
  clauseId,
  inForceOn,
}: Line): string => {
  const amount =
    after === undefined ? '' : before === undefined || before === after ? `  ¥${after}` : `  ¥${before} → ¥${after}`;
  return [
    `  ${holds ? '✓' : '✗'} ${sentence.zh}${amount}`,
    `    ${sentence.en}`,
    `    ${clause.zh} · ${clause.en}  [${rule}, ${clauseId}, ${version}, ${inForceOn}]`,
  ].join('\n');
};

const reviewInWords = ({ sentence, changes }: Decision['reviews'][number]): string =>
  [
    `${sentence.zh} · ${sentence.en}`,
    ...changes.flatMap((change) => [
      `  ${change.item}: ${change.sentence.zh}`,
      `    ${change.sentence.en}`,
      `    ${change.basis.zh} · ${change.basis.en}`,
    ]),
  ].join('\n');

/** The decision as a member would read it: outcome per item, then every check with its clause and its amount. */
export const decisionInWords = (decision: Decision, step: { readonly zh: string; readonly en: string }): string => {
  const items = decision.items.map(({ item, verdict, code, amountYuan, sentence }) =>
    [
      `${item}: ${VERDICTS[verdict] ?? verdict}${code === undefined ? '' : ` ${code}`}  ¥${amountYuan}`,
      `  ${sentence.zh}`,
      `  ${sentence.en}`,
    ].join('\n'),
  );
  const names = [...new Set(decision.lines.map(({ item }) => item))];
  const traces = names.map((name) =>
    [`── ${name}`, ...decision.lines.filter(({ item }) => item === name).map(lineInWords)].join('\n'),
  );
  return [
    `${decision.number}  ${decision.decidedOn}  第 ${String(decision.decisionNo)} 次决定 decision ${String(decision.decisionNo)}`,
    `${step.zh} · ${step.en}`,
    '',
    ...items,
    `合计 total ¥${decision.totalYuan}`,
    '',
    ...traces,
    '',
    ...(decision.reviews.length === 0 ? [] : [...decision.reviews.map(reviewInWords), '']),
    `sha256 ${decision.digest}`,
    `日志与审计 logs and audit: ${decision.claimId}`,
    '',
  ].join('\n');
};

/** `huji claim NUMBER`: from the running system, over HTTP, as whoever the token is of sees it: on a laptop the sample supervisor. */
export const claimCommand = (program: Command): void => {
  withSignInOptions(
    program
      .command('claim')
      .summary('用文字说明一件理赔的决定 the decision of a claim in words')
      .description(
        '从正在运行的系统读取一件理赔，逐条说明每项检查、依据的条款和金额。\nReads a claim from the running system and explains every check with its clause and amount.',
      )
      .argument('<number>', '案件号 claim number, e.g. C2025-0000042'),
  ).action(async (number: string, options: SignInOptions) => {
    const { addresses, signIn } = callerOf(options);
    const desk = openDesk(addresses, signIn, { patienceMs: 0 });
    try {
      const { claims } = await desk.call(SUPERVISOR, listClaims, { query: { number } });
      if (claims.length === 0) {
        process.stderr.write(`没有案件 ${number} · there is no claim of this number\n`);
        process.exitCode = EXIT.found;
        return;
      }
      for (const { claimId, step } of claims) {
        const decision = await desk.call(SUPERVISOR, readDecision, { params: { claimId } });
        process.stdout.write(decisionInWords(decision, step));
      }
    } catch (error) {
      if (error instanceof ProblemAnswer && error.code === 'claim_not_decided') {
        process.stderr.write(`案件 ${number} 尚未决定 · the claim is not decided yet\n`);
        process.exitCode = EXIT.found;
      } else throw error;
    }
  });
};
