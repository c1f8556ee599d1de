import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

/** An answer as it arrived, and what was asked. */
export interface SeenAnswer {
  readonly method: string;
  /** Of the address, without its query. */
  readonly path: string;
  readonly status: number;
  /** By their names in small letters. */
  readonly headers: Readonly<Record<string, string>>;
  /** Absent: it was too large to be kept, or travelled in another encoding. */
  readonly body?: string;
}

interface ProblemSchema {
  readonly allOf?: readonly { readonly properties?: { readonly code?: { readonly enum?: readonly string[] } } }[];
}
interface Described {
  readonly headers?: Readonly<Record<string, unknown>>;
  readonly content?: Readonly<Record<string, { readonly schema: ProblemSchema }>>;
}
interface DescribedOperation {
  readonly operationId: string;
  readonly responses: Readonly<Record<string, Described>>;
}
interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, DescribedOperation>>>>;
}
interface Address {
  readonly document: string;
  readonly template: string;
  readonly steps: readonly string[];
  readonly operations: Readonly<Record<string, DescribedOperation>>;
}

const FOLDER = new URL('../../contracts/openapi/', import.meta.url);
const PROBLEM = 'application/problem+json';
/** What tells the caller something; the rest is of the connection, of security and of limits. */
const TELLING = [
  'etag',
  'location',
  'content-disposition',
  'accept-ranges',
  'content-range',
  'retry-after',
  'www-authenticate',
];
/** What an answer of this status is useless without. */
const NEEDED: Readonly<Record<number, string>> = {
  206: 'content-range',
  401: 'www-authenticate',
  416: 'content-range',
  429: 'retry-after',
  503: 'retry-after',
};

/** Of an answer nothing is known but what is described: an object has no members beside those it names. */
const closed = (schema: unknown): unknown => {
  if (Array.isArray(schema)) return schema.map(closed);
  if (schema === null || typeof schema !== 'object') return schema;
  const inner = Object.fromEntries(
    Object.entries(schema).map(([key, value]) => [key, key === 'allOf' ? value : closed(value)]),
  );
  return 'properties' in inner && !('additionalProperties' in inner) && !('allOf' in inner)
    ? { ...inner, additionalProperties: false }
    : inner;
};

/** `text/plain` of `text/plain; charset=utf-8`. */
const withoutParameters = (type: string): string => type.split(';')[0]?.trim().toLowerCase() ?? '';

const stepsOf = (path: string): readonly string[] => path.toLowerCase().replace(/\/$/, '').split('/');
const isVariable = (step: string): boolean => step.startsWith('{');
const variablesOf = ({ steps }: Address): number => steps.filter(isVariable).length;
const namesAddress = ({ steps }: Address, asked: readonly string[]): boolean =>
  steps.length === asked.length && steps.every((step, at) => isVariable(step) || step === asked[at]);

/** What the emitted documents say of every answer. */
export class DescribedAnswers {
  readonly #ajv = new Ajv2020({ strict: false, allErrors: true });
  readonly #schemas = new Map<string, ValidateFunction>();
  readonly #addresses: readonly Address[];

  constructor(documents: Readonly<Record<string, string>> = readDocuments()) {
    addFormats.default(this.#ajv);
    this.#addresses = Object.entries(documents)
      .flatMap(([document, text]) => {
        const { paths } = JSON.parse(text) as Document;
        this.#ajv.addSchema(closed(JSON.parse(text)) as object, document);
        return Object.entries(paths).map(([template, operations]) => ({
          document,
          template,
          operations,
          steps: stepsOf(template),
        }));
      })
      .sort((a, b) => variablesOf(a) - variablesOf(b));
  }

  /** In words, what of the answer is in no document; nothing where all is, or where the address is nobody's. */
  faultsOf(answer: SeenAnswer): readonly string[] {
    const asked = stepsOf(answer.path);
    const addresses = this.#addresses.filter((each) => namesAddress(each, asked));
    if (addresses.length === 0) return [];
    const method = answer.method === 'HEAD' ? 'get' : answer.method.toLowerCase();
    const address = addresses.find(({ operations }) => operations[method] !== undefined);
    const operation = address?.operations[method];
    const told =
      address === undefined || operation === undefined
        ? methodFaults(answer, addresses)
        : this.#operationFaults(answer, address, operation, method);
    const who = operation?.operationId ?? `${answer.method} ${addresses[0]?.template ?? ''}`;
    return told.map((fault) => `${who} answered ${String(answer.status)}: ${fault}`);
  }

  #operationFaults(
    answer: SeenAnswer,
    { document, template }: Address,
    { responses }: DescribedOperation,
    method: string,
  ): readonly string[] {
    const { status, headers, body } = answer;
    const described = responses[String(status)];
    if (described === undefined) return [`no document names this status (${codeOf(answer)})`];
    const { content = {} } = described;
    const faults = headerFaults(answer, Object.keys(described.headers ?? {}));
    const wanted = withoutParameters(headers['content-type'] ?? '');
    const type = Object.keys(content).find((each) => withoutParameters(each) === wanted) ?? wanted;
    if (answer.method === 'HEAD') return faults;
    if (Object.keys(content).length === 0)
      return body === '' || body === undefined ? faults : [...faults, 'has a body'];
    if (content[type] === undefined) return [...faults, `its type is ${type || 'none'}`];
    if (body === undefined || !/^application\/(problem\+)?json$/.test(type)) return faults;
    if (type === PROBLEM) {
      const codes = content[type].schema.allOf?.flatMap(({ properties }) => properties?.code?.enum ?? []) ?? [];
      const code = codeOf(answer);
      const named = codes.includes(code) ? [] : [`the code ${code} is not named at this status`];
      // One schema for all of them: there are thousands, and each would be compiled.
      return [
        ...faults,
        ...named,
        ...dataFaults(body),
        ...this.#bodyFaults(`${document}#/components/schemas/Problem`, body),
      ];
    }
    const escaped = [template, method, 'responses', String(status), 'content', type, 'schema'].map((step, at) =>
      at === 0 || at === 5 ? encodeURIComponent(step.replaceAll('~', '~0').replaceAll('/', '~1')) : step,
    );
    return [...faults, ...this.#bodyFaults(`${document}#/paths/${escaped.join('/')}`, body)];
  }

  #bodyFaults(reference: string, body: string): readonly string[] {
    const validate = this.#schemas.get(reference) ?? this.#ajv.compile({ $ref: reference });
    this.#schemas.set(reference, validate);
    let value: unknown;
    try {
      value = JSON.parse(body);
    } catch {
      return ['its body is no JSON'];
    }
    if (validate(value)) return [];
    // Names of members and what is wrong with them; nothing of what they hold.
    return (validate.errors ?? [])
      .slice(0, 3)
      .map(({ instancePath, message = '', params }) => `${instancePath} ${message} ${JSON.stringify(params)}`);
  }
}

/** How a name ends by what its text is, where no schema says it: in the facts of a problem (0071). */
const NAMED_BY_TEXT = [
  [/^\d{4}-\d{2}-\d{2}$/, /(^o|O)n$/],
  [/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/, /(^a|A)t$/],
  [/^-?\d+\.\d{2}$/, /Yuan$/],
] as const;

const misnamedIn = (value: unknown, name = ''): readonly string[] => {
  if (typeof value === 'string')
    return NAMED_BY_TEXT.some(([text, ending]) => text.test(value) && !ending.test(name)) ? [name] : [];
  if (Array.isArray(value)) return value.flatMap((each) => misnamedIn(each, name));
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([inner, member]) => misnamedIn(member, inner));
};

const dataFaults = (body: string): readonly string[] => {
  try {
    const { data } = JSON.parse(body) as { readonly data?: unknown };
    return misnamedIn(data).map((name) => `/data/${name} does not say what it holds`);
  } catch {
    return [];
  }
};

const codeOf = ({ body = '' }: SeenAnswer): string => {
  try {
    const { code } = JSON.parse(body) as { readonly code?: unknown };
    return typeof code === 'string' ? code : 'without a code';
  } catch {
    return 'without a code';
  }
};

const headerFaults = ({ status, headers }: SeenAnswer, named: readonly string[]): readonly string[] => {
  const known = new Set(named.map((name) => name.toLowerCase()));
  const needed = NEEDED[status];
  return [
    ...TELLING.filter((name) => headers[name] !== undefined && !known.has(name)).map((name) => `has ${name} unsaid`),
    ...(needed !== undefined && headers[needed] === undefined ? [`has no ${needed}`] : []),
  ];
};

/** A known address that is asked with another method answers which it knows; before that, only that it is busy. */
const methodFaults = ({ status, headers, body = '' }: SeenAnswer, addresses: readonly Address[]): readonly string[] => {
  if (status === 429 || status === 503) return [];
  if (status !== 405) return ['another method is 405'];
  const methods = addresses.flatMap(({ operations }) => Object.keys(operations));
  const allowed = methods.flatMap((method) => (method === 'get' ? ['GET', 'HEAD'] : [method.toUpperCase()]));
  const told = (headers['allow'] ?? '').split(',').map((method) => method.trim());
  const faults = [...new Set(allowed)].sort().join() === [...told].sort().join() ? [] : [`Allow is ${told.join()}`];
  const isProblem = headers['content-type']?.startsWith(PROBLEM) === true && body.includes('"method_not_allowed"');
  return isProblem ? faults : [...faults, 'is no problem'];
};

const readDocuments = (): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(FOLDER).map((name) => [name.replace('.json', ''), readFileSync(new URL(name, FOLDER), 'utf8')]),
  );
