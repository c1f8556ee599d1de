import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Findings } from '../findings.ts';
import { type Outcome, ROOT, type Run } from './programs.ts';

const FOLDER = join(ROOT, 'infra/prometheus');
const faultOf = ({ ok, output, errors }: Outcome): string | null => (ok ? null : output + errors);

const RECEIVERS = { page: 'pager', ticket: 'tickets' };

interface Alert {
  readonly alert: string;
  readonly labels: { readonly severity: keyof typeof RECEIVERS };
}
interface RuleFile {
  readonly groups: readonly { readonly rules: readonly (Alert | { readonly record: string })[] }[];
}

/** The rules that alert, one for each severity; some once for each service. */
const alerting = (): readonly Alert[] =>
  readdirSync(join(FOLDER, 'rules'))
    .map((file) => parse(readFileSync(join(FOLDER, 'rules', file), 'utf8')) as RuleFile)
    .flatMap(({ groups }) => groups.flatMap(({ rules }) => rules.flatMap((rule) => ('alert' in rule ? [rule] : []))));

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
  const rules = alerting();
  const each = new Map(rules.map(({ alert, labels: { severity } }) => [`${alert} ${severity}`, { alert, severity }]));
  for (const [name, { alert, severity }] of each) {
    const labels = [`alertname=${alert}`, `severity=${severity}`, 'namespace=office', 'service=payout'];
    const told = await run('amtool', ['config', 'routes', 'test', '--config.file', configuration, ...labels]);
    findings.note('who is told', name, told.output.trim() === RECEIVERS[severity] ? null : told.output + told.errors);
  }
  const names = new Set(rules.map(({ alert }) => alert));
  return `alerts tested: ${String(names.size)} in ${String(rules.length)} rules, each where it fires and where it is silent, and who is told`;
};
