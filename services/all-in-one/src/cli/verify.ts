import { type Command, Option } from 'commander';
import { environmentWith } from '@huji/chassis/runtime/config.ts';
import { STACK_SERVICES } from '../addresses.ts';
import { openSystemData } from '../verify/open-data.ts';
import { keepRoots, readKeptRoots } from '../verify/kept-roots.ts';
import { verifyData } from '../verify/verify-data.ts';
import { EXIT } from './exit-codes.ts';
import { startProgress } from './progress.ts';

const SHOWN_MAX = 50;

interface VerifyOptions {
  readonly data?: string;
  readonly stack?: boolean;
  readonly env?: string;
  readonly root?: string;
  readonly keepRoot?: string;
}

/** `huji verify`: re-adds, replays and re-hashes everything from what is stored; reads only. */
export const verifyCommand = (program: Command): void => {
  program
    .command('verify')
    .summary('核对账目、决定与审计链 prove journal, decisions and audit chains')
    .description(
      '重新加总账目，用存储的输入重新计算每个决定，重新计算审计哈希链和每日根。只读；系统运行时也可执行。设置 MONGODB_URI 时核对 MongoDB 中的数据。\nRe-adds the journal, replays every decision from its stored inputs, re-computes audit chains and daily roots. Reads only, also beside a running system; with MONGODB_URI, what is stored there.',
    )
    .option('--data <folder>', '数据目录 data folder (default HUJI_DATA, .huji)')
    .option('--stack', '每个服务各自的数据库（huji stack）a database per service, as huji stack keeps them')
    .addOption(
      new Option(
        '--env <folder>',
        '每个服务的设置文件 <service>.env 所在目录（集群）the folder with a file of settings for each service, as its Secret on a cluster',
      ).conflicts(['data', 'stack']),
    )
    .option(
      '--root <file>',
      '另行保存的审计根 audit roots that were kept elsewhere: what came before them must be unchanged',
    )
    .option('--keep-root <file>', '无差异时写出最新审计根 write the newest roots there, when nothing differs')
    .action(async ({ data, stack, env, root, keepRoot }: VerifyOptions) => {
      const kept = root === undefined ? [] : readKeptRoots(root);
      const system = await openSystemData(environmentWith({ HUJI_DATA: data }), stack === true, {
        folder: env,
        requires: STACK_SERVICES,
        ownDatabases: ['--stack', '--env'],
      });
      const progress = startProgress('核对 verify');
      const report = await verifyData(system, kept, (done, total, part) => progress.update(done, total, part)).finally(
        async () => {
          progress.stop();
          await system.close();
        },
      );
      const { audit } = report;
      if (keepRoot !== undefined && report.found === 0) keepRoots(keepRoot, audit.latest);
      for (const difference of report.differences.slice(0, SHOWN_MAX)) process.stdout.write(`${difference}\n`);
      if (report.found > SHOWN_MAX) process.stdout.write(`… ${String(report.found)} differences in all\n`);
      process.stdout.write(
        [
          `journal  ${String(report.entries)} entries, sum ${report.sumYuan}, sha256 ${report.journalSha256}`,
          `batches  ${String(report.batches)} batches tied to what was submitted, assessed and billed`,
          ...(report.unseen === 0
            ? []
            : [
                `before   ${String(report.unseen)} assessments and bills of before the audit log was told what they came to`,
              ]),
          `payments ${String(report.payments.claims)} claims, ${String(report.payments.orders)} orders tied to decisions, reviews, batches, journal and audit`,
          ...(report.erased === 0
            ? []
            : [`erased   ${String(report.erased)} decisions of erased people, not replayed`]),
          `papers   ${String(report.papers)} papers held against their files, both ways`,
          `audit    ${String(audit.entries)} entries in ${String(audit.streams)} streams, ${String(audit.roots)} daily roots, ${String(audit.signedRoots)} signed`,
          `verified: ${String(report.entries)} entries, ${String(report.decisions)} decisions, ${String(report.found)} differences`,
          '',
        ].join('\n'),
      );
      process.exitCode = report.found === 0 ? EXIT.done : EXIT.found;
    });
};
