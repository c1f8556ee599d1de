import { pipeline } from 'node:stream/promises';
import type { Command } from 'commander';
import { environmentWith } from '@huji/chassis/runtime/config.ts';
import { exportJournal } from '@huji/payout/verify.ts';
import { openSystemData } from '../verify/open-data.ts';

/** `huji export journal --format hledger`: on standard output, ASCII account names. */
export const exportCommand = (program: Command): void => {
  program
    .command('export')
    .summary('导出 export')
    .description(
      '把数据导出到标准输出，系统运行时也可执行。\nWrites data to standard output, also beside a running system.',
    )
    .command('journal')
    .summary('总账 the journal')
    .description(
      '以 hledger 格式导出总账，可用 hledger -f - balance 核对余额为零。\nThe journal in the format of hledger; its balance adds up to 0.',
    )
    .addOption(program.createOption('--format <format>', '格式 format').choices(['hledger']).default('hledger'))
    .option('--data <folder>', '数据目录 data folder (default HUJI_DATA, .huji)')
    .option('--stack', '每个服务各自的数据库（huji stack）a database per service, as huji stack keeps them')
    .action(async ({ data, stack }: { readonly data?: string; readonly stack?: boolean }) => {
      const system = await openSystemData(environmentWith({ HUJI_DATA: data }), stack === true, {
        requires: ['payout'],
        ownDatabases: ['--stack'],
      });
      try {
        await pipeline(exportJournal(system.of('payout').store), process.stdout, { end: false });
      } finally {
        await system.close();
      }
    });
};
