import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Command } from 'commander';
import { createLogger } from '@huji/chassis/observability/logger.ts';
import { environmentWith, readRuntimeConfig } from '@huji/chassis/runtime/config.ts';
import { endGracefully } from '@huji/chassis/runtime/end-gracefully.ts';
import { startLaptop } from '../compose.ts';
import { OFFICE_SIZES, type OfficeSize } from '../sample/office.ts';
import { oneAddress } from '../addresses.ts';
import { SAMPLE_STAFF, type SamplePerson } from '../issuer/people.ts';
import { sampleMembers } from '../issuer/sample-members.ts';
import { readProgress } from '../sample/progress-file.ts';
import { laySampleKeys } from '../sample/sample-keys.ts';
import { EXIT } from './exit-codes.ts';

interface StartOptions {
  readonly sample?: OfficeSize | true;
  readonly port?: string;
  readonly data?: string;
}

const MAIN = fileURLToPath(new URL('../main.ts', import.meta.url));

/** The play is a client like any other: a process of its own, so that it has a core of its own. */
const playInto = async (url: string, directory: string, size: OfficeSize, ending: AbortSignal): Promise<boolean> => {
  const child = spawn(process.execPath, [MAIN, 'sample', '--url', url, '--data', directory, '--size', size], {
    // The channel tells the play when this process is gone, however it went.
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    signal: ending,
    killSignal: 'SIGTERM',
  });
  child.on('error', () => undefined);
  const [code] = (await once(child, 'exit')) as [number | null];
  return code === EXIT.done;
};

/** How long the play takes on a machine of two cores; measured. */
const ABOUT: Readonly<Record<OfficeSize, string>> = {
  full: '先演练样例办事处的一整年，大约一分钟；完成后显示网址。\nFirst the sample office plays a whole year: about one minute, then the addresses follow.\n',
  small:
    '先演练一个小的样例办事处，不到半分钟；完成后显示网址。\nFirst a small sample office is played: less than half a minute, then the addresses follow.\n',
};

const bothOf = ({ title: { zh, en } }: SamplePerson): string => `${zh} ${en}`;

/** Where each of three people goes, and whom the sign-in page offers them to be. */
const doorsOf = (url: string, members: readonly SamplePerson[]): readonly string[] => {
  const doors = [
    ['职工 member     ', '/m', members[0]],
    ['单位 employer   ', '/e', SAMPLE_STAFF.find(({ roles }) => roles.includes('clerk'))],
    ['互助会 association', '/o', SAMPLE_STAFF.find(({ roles }) => roles.includes('reviewer'))],
  ] as const;
  return doors.map(([name, path, person]) =>
    [`${name}  ${url}${path}`, person === undefined ? '' : `登录时选 sign in as: ${person.name} ${bothOf(person)}`]
      .join('   ')
      .trimEnd(),
  );
};

const addressesText = (url: string, members: readonly SamplePerson[]): string =>
  [
    '',
    ...doorsOf(url, members),
    '',
    `首页 start          ${url}/`,
    `公开信息 public     ${url}/public`,
    `接口文档 API docs   ${url}/docs`,
    `指标 metrics        ${url}/metrics`,
    `健康 health         ${url}/health/ready`,
    '',
    '样例登录 sample sign-ins (POST /dev/token, 仅限本机 this machine only):',
    ...[...SAMPLE_STAFF, ...members].map((person) => `  ${person.subject.padEnd(22)} ${person.name} ${bothOf(person)}`),
    '',
    '',
  ].join('\n');

/** `huji start`: the whole system in this process, until SIGTERM. */
export const startCommand = (program: Command): void => {
  program
    .command('start')
    .summary('在本机启动整个系统 start everything on this machine')
    .description(
      '在一个进程里启动所有服务、登录服务、银行模拟器和页面，数据存放在数据目录。前台运行，收到 SIGTERM 后收尾退出。\nStarts every service, the issuer, the bank simulator and the page in one process; serves in the foreground until SIGTERM.',
    )
    .addOption(
      program
        .createOption('--sample [size]', '先演练样例办事处 play the sample office first')
        .choices([...OFFICE_SIZES])
        .preset('full'),
    )
    .option('--port <port>', '端口 port (default HUJI_PORT, 8080)')
    .option('--data <folder>', '数据目录 data folder (default HUJI_DATA, .huji)')
    .action(async ({ sample, port, data }: StartOptions) => {
      const environment = environmentWith({ HUJI_PORT: port, HUJI_DATA: data });
      const config = readRuntimeConfig(environment);
      const logger = createLogger({
        level: environment['HUJI_LOG_LEVEL'] === undefined ? 'warn' : config.HUJI_LOG_LEVEL,
      });
      const size = sample === true ? 'full' : sample;
      if (size !== undefined) laySampleKeys(environment);
      const laptop = await startLaptop({ environment, logger });
      const ending = new AbortController();
      const ended = endGracefully(async () => {
        ending.abort();
        await laptop.stop();
      });
      if (size !== undefined) {
        const begun = readProgress(config.HUJI_DATA);
        if (begun?.complete !== true) process.stderr.write(ABOUT[begun?.size ?? size]);
        const played = await playInto(laptop.url, config.HUJI_DATA, size, ending.signal).catch(() => false);
        if (ending.signal.aborted) return ended;
        if (!played) {
          await laptop.stop();
          process.stderr.write('样例演练未完成，再次启动会接着进行。The play is unfinished; start again to go on.\n');
          process.exit(EXIT.unreachable);
        }
        await laptop.running.audit.closeDay(laptop.today());
      }
      process.stdout.write(addressesText(laptop.url, await sampleMembers(oneAddress(laptop.url))()));
      process.stdout.write(`ready ${laptop.url}\n`);
      return ended;
    });
};
