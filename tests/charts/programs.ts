import { execFile, spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { missingPrograms } from '../../infra/local/missing-programs.ts';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const TOOLS_UP = join(ROOT, 'infra/local/kubernetes/tools-up');
const NEEDS = ['go', 'apt-get', 'dpkg-deb'];
const OUTPUT_BYTES_MAX = 64 * 1024 * 1024;

/** Why charts cannot be proven on this machine; null when they can. */
export const chartsHindrance = (): string | null => {
  const missing = missingPrograms(NEEDS);
  return missing.length === 0 ? null : `${missing.join(', ')} not on the PATH`;
};

/** Compiles what is missing, which takes minutes the first time, and answers the folder of the programs. */
export const toolsUp = async (...sets: readonly string[]): Promise<string> => {
  const child = spawn(TOOLS_UP, sets, { stdio: ['ignore', 'pipe', 'inherit'] });
  let printed = '';
  child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  const code = await new Promise<number | null>((resolve, reject) => child.on('close', resolve).on('error', reject));
  if (code !== 0) throw new Error('the programs could not be compiled');
  return printed.trim();
};

export interface Outcome {
  readonly ok: boolean;
  readonly output: string;
  readonly errors: string;
}
export type Run = (program: string, args: readonly string[], input?: string) => Promise<Outcome>;

const execute = promisify(execFile);

/** Programs of `bin` with an environment of their own; what fails is an outcome, not an exception. */
export const runner =
  (bin: string, environment: Readonly<Record<string, string>>): Run =>
  async (program, args, input) => {
    const running = execute(join(bin, program), [...args], {
      env: { PATH: process.env['PATH'], ...environment },
      maxBuffer: OUTPUT_BYTES_MAX,
    });
    running.child.stdin?.end(input ?? '');
    try {
      const { stdout, stderr } = await running;
      return { ok: true, output: stdout, errors: stderr };
    } catch (error) {
      const { stdout = '', stderr = String(error) } = error as { stdout?: string; stderr?: string };
      return { ok: false, output: stdout, errors: stderr };
    }
  };
