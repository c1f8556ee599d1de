import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Findings } from '../findings.ts';
import { type Outcome, ROOT, type Run } from './programs.ts';

const FOLDER = join(ROOT, 'infra/prometheus');
const faultOf = ({ ok, output, errors }: Outcome): string | null => (ok ? null : output + errors);

const RECEIVERS = { page: 'pager', ticket: 'tickets' };

interface RuleFile {
  readonly groups: readonly { readonly rules: readonly { readonly alert?: string }[] }[];
}

/** Names of the rules that alert, one for each severity. */
const alerting = (): readonly string[] =>
  readdirSync(join(FOLDER, 'rules'))
    .map((file) => parse(readFileSync(join(FOLDER, 'rules', file), 'utf8')) as RuleFile)
    .flatMap(({ groups }) => groups.flatMap(({ rules }) => rules.flatMap(({ alert = null }) => alert ?? [])));

/** Rules are sound, every alert fires and is silent where its cases say so, and whoever must be told is. Answers what was tested, in words. */
export const checkAlerts = async (run: Run, findings: Findings): Promise<string> => {
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
  const rules = alerting();
  return `alerts tested: ${String(new Set(rules).size)} in ${String(rules.length)} rules, each where it fires and where it is silent`;
};
