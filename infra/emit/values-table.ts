import { readFileSync } from 'node:fs';
import { isMap, isScalar, parseDocument, visit } from 'yaml';

type File = readonly [path: string, text: string];

const CHARTS = new URL('../../charts/', import.meta.url);
/** Where the library keeps what every service's chart begins with. */
const DEFAULTS = 'exports.defaults.';
const COMMENT = /^ *# -- (.+)$/;

interface Documented {
  readonly key: string;
  readonly standard: string;
  readonly says: string;
}

/** Every value that has a comment of its own, with its default. */
const documentedIn = (source: string): readonly Documented[] => {
  const found: Documented[] = [];
  visit(parseDocument(source), {
    Pair: (_at, pair, path) => {
      if (!isScalar(pair.key)) return undefined;
      const start = pair.key.range?.[0] ?? 0;
      const [, says] = COMMENT.exec(source.slice(0, start).split('\n').at(-2) ?? '') ?? [];
      if (says === undefined) return undefined;
      const above = path.flatMap((each) => ('key' in each && isScalar(each.key) ? [String(each.key.value)] : []));
      const value = isMap(pair.value) || !isScalar(pair.value) ? pair.value : pair.value.value;
      const plain = typeof value === 'object' && value !== null ? (value as { toJSON: () => unknown }).toJSON() : value;
      const key = [...above, String(pair.key.value)].join('.').replace(DEFAULTS, '');
      found.push({ key, standard: JSON.stringify(plain), says });
      return visit.SKIP;
    },
  });
  return found;
};

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('<', '&lt;');
const tableOf = (chart: string): string => {
  const rows = documentedIn(readFileSync(new URL(`${chart}/values.yaml`, CHARTS), 'utf8'));
  const lines = rows.map(({ key, standard, says }) => `| \`${key}\` | \`${cell(standard)}\` | ${cell(says)} |`);
  return ['| value | default | |', '|---|---|---|', ...lines].join('\n');
};

const INTRODUCTIONS: Readonly<Record<string, string>> = {
  'mutual-aid':
    'Values of the umbrella. Those of each service stand below its name, as `payout.replicas`; they are the ones of [service](../service/README.md), as is everything below `global`.',
  service: 'Values that the chart of every service has. In the umbrella they stand below the name of the service.',
};

/** The README of a chart: every value with its default and what it is for, from the comments of `values.yaml`. */
export const valuesTables = (): readonly File[] =>
  Object.entries(INTRODUCTIONS).map(([chart, introduction]) => [
    `charts/${chart}/README.md`,
    `<!-- Emitted by make contracts from values.yaml. -->\n# ${chart}\n\n${introduction}\n\n${tableOf(chart)}\n`,
  ]);
