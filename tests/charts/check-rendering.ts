import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { type Case, LIBRARY, UMBRELLA } from './chart-folders.ts';
import type { Findings } from '../findings.ts';
import { ROOT, type Run } from './programs.ts';

export const RELEASE = 'huji';
export const NAMESPACE = 'office';
export const KUBERNETES_VERSION = '1.36.3';

export interface Rendered extends Case {
  readonly manifests: string;
}
interface Manifest {
  readonly kind: string;
  readonly metadata: { readonly name: string };
}

export const lint = async (each: Case, run: Run, findings: Findings): Promise<void> => {
  const { ok, output, errors } = await run('helm', [
    'lint',
    '--strict',
    '--quiet',
    each.folder,
    '--values',
    each.values,
  ]);
  findings.note('helm lint --strict', each.name, ok ? null : output + errors);
};

/** What differs from an ordinary installation. */
interface Settings {
  readonly release?: string;
  /** `path=value` each. */
  readonly set?: readonly string[];
}

/** @throws Error when it cannot be rendered at all */
export const render = async (each: Case, run: Run, settings: Settings = {}): Promise<Rendered> => {
  const { release = RELEASE, set = [] } = settings;
  const told = ['--values', each.values, ...set.flatMap((value) => ['--set', value])];
  const options = [...told, '--namespace', NAMESPACE, '--kube-version', KUBERNETES_VERSION];
  const { ok, output, errors } = await run('helm', ['template', release, each.folder, ...options]);
  if (!ok) throw new Error(`${each.name}: ${errors}`);
  return { ...each, manifests: output };
};

export const manifestsOf = (text: string): readonly Manifest[] =>
  parseAllDocuments(text)
    .map((document) => document.toJS() as Manifest | null)
    .filter((manifest) => manifest !== null);

/** Two objects of one name overwrite each other without a word from anybody. */
export const namesAreUnique = ({ name, manifests }: Rendered, findings: Findings): void => {
  const names = manifestsOf(manifests).map(({ kind, metadata }) => `${kind} ${metadata.name}`);
  const doubled = names.filter((each, index) => names.indexOf(each) !== index);
  findings.note('names are unique', name, doubled.length === 0 ? null : doubled.join(', '));
};

const SCHEMAS = '{{.ResourceKind}}{{.KindSuffix}}.json';

export const conform = async ({ name, manifests }: Rendered, run: Run, findings: Findings): Promise<void> => {
  const location = join(ROOT, 'tests/charts/schemas', SCHEMAS);
  const { ok, output, errors } = await run(
    'kubeconform',
    ['-strict', '-summary', '-schema-location', location],
    manifests,
  );
  findings.note('kubeconform -strict', name, ok ? null : output + errors);
};

const LAG_SUITE = 'lag_test.yaml';
const DATA_SUITES = ['hooks_test.yaml', 'data_test.yaml'];

/** Suites of the library that say something of a chart: who hears nobody is behind with nothing, and who keeps nothing migrates nothing. */
const sharedSuites = (folder: string): readonly string[] => {
  const facts = JSON.parse(readFileSync(join(folder, 'files/facts.json'), 'utf8')) as {
    readonly keepsData?: boolean;
    readonly partitionsOfGroups?: object;
  };
  const hears = Object.keys(facts.partitionsOfGroups ?? {}).length > 0;
  return readdirSync(join(folder, '..', LIBRARY, 'tests')).filter(
    (file) =>
      file.endsWith('_test.yaml') &&
      (hears || file !== LAG_SUITE) &&
      (facts.keepsData === true || !DATA_SUITES.includes(file)),
  );
};

/** Suites of the library run against every service's chart, beside the chart's own. */
export const unitTests = async (charts: readonly Case[], run: Run, findings: Findings): Promise<void> => {
  for (const { chart, folder, values } of charts) {
    const suites = sharedSuites(folder).flatMap((file) => ['--file', `../${LIBRARY}/tests/${file}`]);
    const shared = [...suites, '--values', values];
    const own = ['--file', 'tests/*_test.yaml', '--with-subchart=false', '--strict'];
    const { ok, output, errors } = await run('helm-unittest', [...(chart === UMBRELLA ? [] : shared), ...own, folder]);
    const [, summary = ''] = /^Tests:\s+(.*)$/m.exec(output) ?? [];
    const total = Number(/(\d+) total/.exec(summary)?.[1] ?? 0);
    const passed = Number(/(\d+) passed/.exec(summary)?.[1] ?? 0);
    const failed = total - passed;
    findings.add('helm-unittest', passed, failed === 0 && (!ok || total === 0) ? 1 : failed);
    if (!ok) console.log(output + errors);
  }
};
