import { Command, CommanderError } from 'commander';
import { z } from 'zod';
import { ProblemAnswer } from '@huji/contracts/shared/operation-client.ts';
import { TransientFault } from '@huji/chassis/persistence/faults.ts';
import { ConfigurationFault, readSettings } from '@huji/chassis/runtime/config.ts';
import { caseCommand } from './cases/command.ts';
import { claimCommand } from './cli/claim.ts';
import { decisionsCommand } from './cli/decisions.ts';
import { EXIT, EXIT_CODES_HELP } from './cli/exit-codes.ts';
import { exportCommand } from './cli/export-journal.ts';
import { sampleCommand } from './cli/sample.ts';
import { stackCommand } from './cli/stack.ts';
import { startCommand } from './cli/start.ts';
import { verifyCommand } from './cli/verify.ts';

/** npm runs scripts in the package's folder and tells where the command was typed. */
const { INIT_CWD } = readSettings(z.object({ INIT_CWD: z.string().min(1).optional() }));

const program = new Command('huji')
  .description('Huji 互济：职工互助保障业务系统\nsoftware for workers’ mutual-aid associations')
  .helpOption('-h, --help', '帮助 help')
  .helpCommand('help [command]', '某个命令的帮助 help for a command')
  .addHelpText('after', EXIT_CODES_HELP)
  .exitOverride();
for (const register of [
  startCommand,
  stackCommand,
  sampleCommand,
  claimCommand,
  verifyCommand,
  exportCommand,
  decisionsCommand,
]) {
  register(program);
}
caseCommand(program, INIT_CWD ?? process.cwd());

/** Faults in words; what nobody foresaw keeps its stack. */
const explain = (error: unknown): number => {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
  if (error instanceof ConfigurationFault) {
    process.stderr.write(`${error.message}\n`);
    return EXIT.usage;
  }
  if (error instanceof TypeError && error.cause !== undefined) {
    process.stderr.write('无法连接系统，请先运行 huji start。Nobody answers: run huji start first.\n');
    return EXIT.unreachable;
  }
  if (error instanceof TransientFault) {
    process.stderr.write(`无法连接数据库。The database cannot be reached: ${error.message}\n`);
    return EXIT.unreachable;
  }
  if (error instanceof ProblemAnswer) {
    process.stderr.write(`${error.message}\n`);
    return EXIT.unreachable;
  }
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  return EXIT.unreachable;
};

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = explain(error);
}
