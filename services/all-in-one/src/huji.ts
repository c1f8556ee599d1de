import { Command, CommanderError } from 'commander';
import { z } from 'zod';
import { ProblemAnswer } from '@huji/contracts/shared/operation-client.ts';
import { TransientFault } from '@huji/chassis/persistence/faults.ts';
import { ConfigurationFault, readSettings } from '@huji/chassis/runtime/config.ts';
import { CASE, caseCommand } from './cases/command.ts';
import { EXIT, EXIT_CODES_HELP } from './cli/exit-codes.ts';

/** npm runs scripts in the package's folder and tells where the command was typed. */
const { INIT_CWD } = readSettings(z.object({ INIT_CWD: z.string().min(1).optional() }));

const program = new Command('huji')
  .description('Huji 互济：职工互助保障业务系统\nsoftware for workers’ mutual-aid associations')
  .helpOption('-h, --help', '帮助 help')
  .helpCommand('help [command]', '某个命令的帮助 help for a command')
  .addHelpText('after', EXIT_CODES_HELP)
  .exitOverride();
// Case files are played by the thousand and one by one: what serves a system is not loaded for them.
if (process.argv[2] !== CASE) (await import('./cli/system-commands.ts')).registerSystemCommands(program);
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
