import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Findings } from '../findings.ts';
import { type Outcome, ROOT, type Run } from './programs.ts';

const FOLDER = join(ROOT, 'infra/prometheus');
const faultOf = ({ ok, output, errors }: Outcome): string | null => (ok ? null : output + errors);

const RECEIVERS = { page: 'pager', ticket: 'tickets' };

/** Rules are sound, every alert fires and is silent where its cases say so, and whoever must be told is. */
export const checkAlerts = async (run: Run, findings: Findings): Promise<void> => {
  for (const file of readdirSync(join(FOLDER, 'rules'))) {
    findings.note(
      'promtool check rules',
      file,
      faultOf(await run('promtool', ['check', 'rules', join(FOLDER, 'rules', file)])),
    );
  }
  for (const file of readdirSync(join(FOLDER, 'tests'))) {
    findings.note(
      'alerts fire and are silent',
      file,
      faultOf(await run('promtool', ['test', 'rules', join(FOLDER, 'tests', file)])),
    );
  }
  const configuration = join(FOLDER, 'alertmanager.yaml');
  findings.note(
    'prometheus.yaml',
    'check config',
    faultOf(await run('promtool', ['check', 'config', join(FOLDER, 'prometheus.yaml')])),
  );
  findings.note('alertmanager.yaml', 'check-config', faultOf(await run('amtool', ['check-config', configuration])));
  for (const [severity, receiver] of Object.entries(RECEIVERS)) {
    const told = await run('amtool', [
      'config',
      'routes',
      'test',
      '--config.file',
      configuration,
      `severity=${severity}`,
    ]);
    findings.note('alertmanager.yaml', severity, told.output.trim() === receiver ? null : told.output + told.errors);
  }
};
