import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import type { Findings } from '../findings.ts';
import { chartNames, LIBRARY } from './chart-folders.ts';
import { ROOT, type Run } from './programs.ts';

const readme = (charts: string, chart: string): string | null => {
  const path = join(charts, chart, 'README.md');
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
};

/** The README of every chart is what helm-docs makes of its values now (`make chart-docs`); `charts` is a copy. */
export const documented = async (charts: string, run: Run, findings: Findings): Promise<void> => {
  const names = [LIBRARY, ...chartNames()];
  for (const chart of names) rmSync(join(charts, chart, 'README.md'), { force: true });
  const order = ['--sort-values-order', 'file', '--template-files', './README.md.gotmpl', '--log-level', 'warning'];
  const { ok, output, errors } = await run('helm-docs', ['--chart-search-root', charts, ...order]);
  for (const chart of names) {
    const made = readme(charts, chart);
    const stands = made !== null && made === readme(join(ROOT, 'charts'), chart);
    findings.note(
      'helm-docs',
      chart,
      ok && stands ? null : `make chart-docs would write another README\n${output}${errors}`,
    );
  }
};

/** Below the chart itself or one that it brings along. */
const PROOF = /\/(ci|tests)\/|\.gotmpl$/;

/** What is packed is what is installed: suites and values to be tried with stay behind, also those of dependencies. */
export const packsNoProof = async (folder: string, run: Run, findings: Findings): Promise<void> => {
  const packed = mkdtempSync(join(tmpdir(), 'huji-packed-'));
  try {
    const { ok, output, errors } = await run('helm', ['package', folder, '--destination', packed]);
    if (!ok) throw new Error(output + errors);
    const [archive = ''] = readdirSync(packed);
    const { stdout } = await promisify(execFile)('tar', ['--list', '--file', join(packed, archive)]);
    const carried = stdout.split('\n').filter((path) => PROOF.test(path));
    findings.note('packed without its proof', basename(folder), carried.length === 0 ? null : carried.join('\n'));
  } finally {
    rmSync(packed, { recursive: true, force: true });
  }
};
