import { existsSync, readdirSync } from 'node:fs';
import type { Command } from 'commander';
import { listAuditSamples } from '@huji/contracts/payout/audit-sample-http.ts';
import { ConfigurationFault } from '@huji/chassis/runtime/config.ts';
import { repeatDraw } from '../audit/repeat-draw.ts';
import { writeSample } from '../audit/write-sample.ts';
import { openDesk } from '../sample/desk.ts';
import { SUPERVISOR } from '../sample/people.ts';
import { EXIT } from './exit-codes.ts';
import { startProgress } from './progress.ts';
import { callerOf, type SignInOptions, withSignInOptions } from './sign-in-options.ts';

interface FetchOptions extends SignInOptions {
  readonly out: string;
}

/** What lies there was fetched for another sample, or changed since. @throws ConfigurationFault */
const requireEmpty = (folder: string): void => {
  if (existsSync(folder) && readdirSync(folder).length > 0)
    throw new ConfigurationFault(`--out: ${folder} 不是空目录 · ${folder} is not an empty folder`);
};

const fetchItems = (audit: Command): void => {
  withSignInOptions(
    audit
      .command('fetch')
      .summary('取出抽中的付款及全部材料 the items of a sample with their papers')
      .description(
        '从正在运行的系统取出一次审计抽样：每一项一个目录，内有指令、批次、对账单行、账目、审计记录、申请、决定和材料。每次查看都留下记录。\nFetches an audit sample from the running system: a folder for each item with order, batch, statement line, journal, audit entries, claim, decision and papers. Every look is written down.',
      )
      .argument('[sampleId]', '样本编号，缺省为最近一次 the sample; the latest when absent')
      .requiredOption('--out <folder>', '写入的空目录 an empty folder to write to'),
  ).action(async (sampleId: string | undefined, options: FetchOptions) => {
    requireEmpty(options.out);
    const { addresses, signIn } = callerOf(options);
    const desk = openDesk(addresses, signIn, { patienceMs: 0 });
    const latest =
      sampleId ?? (await desk.call(SUPERVISOR, listAuditSamples, { query: { limit: 1 } })).samples[0]?.sampleId;
    if (latest === undefined) {
      process.stderr.write('还没有抽取过样本 · no sample was drawn yet\n');
      process.exitCode = EXIT.found;
      return;
    }
    const progress = startProgress('取出 fetch');
    const written = await writeSample(
      (operation, call) => desk.call(SUPERVISOR, operation, call),
      { sampleId: latest, folder: options.out },
      progress.update,
    ).finally(progress.stop);
    process.stdout.write(
      [
        `sample   ${latest}`,
        `items    ${String(written.items)} in ${options.out}, ${String(written.papers)} papers`,
        ...(written.erased === 0
          ? []
          : [`erased   ${String(written.erased)} of erased people, without claim and papers`]),
        `list     ${String(written.payments)} payments, sha256 ${written.sha256}`,
        '',
      ].join('\n'),
    );
  });
};

const repeatOffline = (audit: Command): void => {
  audit
    .command('repeat')
    .summary('离线复算一次抽样 draw again what was fetched')
    .description(
      '只凭取出的清单和种子复算：清单的校验值、笔数、金额，以及抽中的付款。不需要系统。\nDraws again from the list and the seed that were fetched, without any system: digest, count and sum of the list, and the items.',
    )
    .argument('<folder>', 'huji audit fetch 写入的目录 the folder that huji audit fetch wrote')
    .action((folder: string) => {
      const { payments, sumYuan, sha256, items, differences } = repeatDraw(folder);
      for (const difference of differences) process.stdout.write(`${difference}\n`);
      process.stdout.write(
        [
          `list     ${String(payments)} payments, ${sumYuan}, sha256 ${sha256}`,
          `repeated: ${String(items)} items, ${String(differences.length)} differences`,
          '',
        ].join('\n'),
      );
      process.exitCode = differences.length === 0 ? EXIT.done : EXIT.found;
    });
};

/** `huji audit fetch` and `huji audit repeat`: a sample with its papers, and whether it is what its seed draws. */
export const auditCommand = (program: Command): void => {
  const audit = program
    .command('audit')
    .summary('审计抽样 audit samples')
    .description('取出审计样本及材料，或离线复算。\nFetches an audit sample with its papers, or draws it again.');
  fetchItems(audit);
  repeatOffline(audit);
};
