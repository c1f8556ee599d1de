import type { Command } from 'commander';
import { readDecisionRegister } from '@huji/contracts/rulebooks/shipped.ts';

/** `huji decisions`: the choices the source texts leave open, as they ship with the rule books. */
export const decisionsCommand = (program: Command): void => {
  program
    .command('decisions')
    .summary('决定登记册：规则原文未写明之处的选择 the decision register')
    .description(
      '列出规则原文未写明之处采用的解释、其他可能的解释，以及规则册中的参数。\nLists every choice the source texts leave open: question, reading taken, alternatives, parameter.',
    )
    .option('--json', '以 JSON 输出 as JSON')
    .action(({ json }: { readonly json?: boolean }) => {
      const { entries } = readDecisionRegister().value;
      if (json) {
        process.stdout.write(`${JSON.stringify(entries, null, 2)}\n`);
        return;
      }
      for (const { id, question, chosen, alternatives, parameter } of entries) {
        process.stdout.write(
          [
            `${id}  ${question.zh}`,
            `      ${question.en}`,
            `  采用 ${chosen.zh}`,
            `       ${chosen.en}`,
            ...alternatives.map(({ zh, en }) => `  其他 ${zh} · ${en}`),
            `  参数 ${parameter.book}: ${parameter.path}`,
            '',
            '',
          ].join('\n'),
        );
      }
    });
};
