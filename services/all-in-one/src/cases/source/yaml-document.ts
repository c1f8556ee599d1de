import { isMap, isNode, isPair, isSeq, LineCounter, parseDocument, type Node, type ScalarTag } from 'yaml';

/** Identification numbers are written without quotes now and then; as numbers they would lose their last digits. */
const KEEPS_DIGITS = 'idNumber';
const longDigits = (tags: readonly (ScalarTag | string)[]): unknown[] =>
  tags.map((tag) =>
    typeof tag === 'object' && tag.tag === 'tag:yaml.org,2002:int' && tag.format === undefined
      ? {
          ...tag,
          resolve: (text: string) => {
            const value = Number(text);
            return Number.isSafeInteger(value) ? value : BigInt(text);
          },
        }
      : tag,
  );
const OPTIONS = {
  version: '1.2',
  logLevel: 'silent',
  prettyErrors: false,
  customTags: longDigits as never,
} as const;

const withoutBigIntegers = (key: unknown, value: unknown): unknown =>
  typeof value !== 'bigint' ? value : key === KEEPS_DIGITS ? String(value) : Number(value);

export class YamlFault extends Error {
  override readonly name = 'YamlFault';
  /** From 1, within the document's text. */
  readonly line: number;

  constructor(message: string, line: number) {
    super(message);
    this.line = line;
  }
}

const withPositions = (text: string) => {
  const lineCounter = new LineCounter();
  return { document: parseDocument(text, { ...OPTIONS, lineCounter }), lineCounter };
};

/**
 * One YAML 1.2 document (JSON is one as well) as plain data; undefined for an empty one. Positions are looked up only
 * when something is wrong. @throws YamlFault
 */
export const readYamlDocument = (text: string): unknown => {
  const document = parseDocument(text, OPTIONS);
  if (document.errors.length > 0) {
    const { document: again, lineCounter } = withPositions(text);
    const [error] = again.errors;
    const line = lineCounter.linePos(error?.pos[0] ?? 0).line;
    throw new YamlFault(error?.message.split('\n')[0] ?? 'not YAML', line);
  }
  if (document.contents === null) return undefined;
  try {
    // Aliases are bounded, so that a small file cannot become a large one.
    return document.toJS({ maxAliasCount: 100, reviver: withoutBigIntegers }) ?? undefined;
  } catch (error) {
    throw new YamlFault(error instanceof Error ? error.message : 'not YAML', 1);
  }
};

/** Line of what stands at `path`, or of the nearest thing around it that exists. */
export const lineInYaml = (text: string, path: readonly (string | number)[], onKey: boolean): number => {
  const { document, lineCounter } = withPositions(text);
  let node: unknown = document.contents;
  let offset = isNode(node) ? (node.range?.[0] ?? 0) : 0;
  path.forEach((step, index) => {
    const pair = isMap(node) ? node.items.find(({ key }) => String(key) === String(step)) : undefined;
    const value: unknown = isPair(pair) ? pair.value : isSeq(node) ? node.items[Number(step)] : undefined;
    const last = index === path.length - 1;
    const spot = last && onKey && isPair(pair) ? pair.key : (value ?? pair?.key);
    const range = (spot as Node | null | undefined)?.range;
    if (range) [offset] = range;
    node = value;
  });
  return lineCounter.linePos(offset).line;
};
