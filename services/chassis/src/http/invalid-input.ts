import { FORM, type Form } from '@huji/contracts/shared/text-of-form.ts';
import { z } from 'zod';

export type InputPart = 'body' | 'path' | 'query' | 'header';

export interface InputFault {
  readonly in: InputPart;
  /** JSON Pointer (RFC 6901) into that part, e.g. `/rows/3/birthOn`; a header is `/<name>`. */
  readonly pointer: string;
  readonly detail: string;
  readonly detailZh: string;
}

/** Input that has another form than the contract says: 400, and nothing was changed. */
export class InvalidInput extends Error {
  override readonly name = 'InvalidInput';
  readonly faults: readonly InputFault[];

  constructor(faults: readonly InputFault[]) {
    super(faults.map(({ pointer, detail }) => `${pointer}: ${detail}`).join('; '));
    this.faults = faults;
  }
}

export const INPUT_FAULTS_MAX = 100;

const escaped = (step: PropertyKey): string => String(step).replaceAll('~', '~0').replaceAll('/', '~1');
export const jsonPointer = (path: readonly PropertyKey[]): string => path.map((step) => `/${escaped(step)}`).join('');

const zodInChinese = z.locales.zhCN().localeError;

/** What the schema itself says is wanted (`textOfForm`), for values of another form. */
const formWanted = ({ code, schema }: z.core.$ZodRawIssue): Form | undefined =>
  code === 'invalid_format' && schema !== undefined
    ? (z.globalRegistry.get(schema)?.[FORM] as Form | undefined)
    : undefined;

const inEnglish: z.core.$ZodErrorMap = (issue) => {
  const form = formWanted(issue);
  if (form !== undefined) return `wanted: ${form.en}, such as ${form.example}`;
  return issue.code === 'invalid_format' && issue.format === 'regex' ? 'has another form than is wanted' : undefined;
};

const inChinese: z.core.$ZodErrorMap = (issue) => {
  const form = formWanted(issue);
  if (form !== undefined) return `应为${form.zh}，例如 ${form.example}`;
  return issue.code === 'invalid_format' && issue.format === 'regex' ? '格式不符合要求' : zodInChinese(issue);
};

/** An unrecognized key is reported where it stands, not at the object that holds it. */
const places = (issue: z.core.$ZodIssue): readonly (readonly PropertyKey[])[] =>
  issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path];

/** What a `refine` says in Chinese (`says`); where it says nothing, its English is at least introduced. */
const chineseOf = (issue: z.core.$ZodIssue): string => {
  const own: unknown = issue.code === 'custom' ? issue.params?.['zh'] : undefined;
  if (typeof own === 'string') return own;
  return /[\u4e00-\u9fff]/.test(issue.message) ? issue.message : `不符合要求（${issue.message}）`;
};

const faultsOf = (
  part: InputPart,
  issues: readonly z.core.$ZodIssue[],
  translated: readonly z.core.$ZodIssue[],
): InputFault[] =>
  issues.flatMap((issue, index) =>
    places(issue).map((path) => ({
      in: part,
      pointer: jsonPointer(path),
      detail: issue.message,
      detailZh: chineseOf(translated[index] ?? issue),
    })),
  );

/** @throws InvalidInput with a pointer to every fault, in English and Chinese. */
export const parseInput = <Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  part: InputPart,
): z.output<Schema> => {
  const parsed = schema.safeParse(value, { error: inEnglish });
  if (parsed.success) return parsed.data;
  const translated = schema.safeParse(value, { error: inChinese }).error?.issues ?? [];
  throw new InvalidInput(faultsOf(part, parsed.error.issues, translated).slice(0, INPUT_FAULTS_MAX));
};
