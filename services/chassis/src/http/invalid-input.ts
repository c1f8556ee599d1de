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

const chinese = z.locales.zhCN().localeError;

/** An unrecognized key is reported where it stands, not at the object that holds it. */
const places = (issue: z.core.$ZodIssue): readonly (readonly PropertyKey[])[] =>
  issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path];

/** Sentences of our own schemas are English; a caller who reads Chinese is at least told so in Chinese. */
const inChinese = (message: string): string => (/[\u4e00-\u9fff]/.test(message) ? message : `不符合要求（${message}）`);

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
      detailZh: inChinese(translated[index]?.message ?? issue.message),
    })),
  );

/** @throws InvalidInput with a pointer to every fault, in English and Chinese. */
export const parseInput = <Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  part: InputPart,
): z.output<Schema> => {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const translated = schema.safeParse(value, { error: chinese }).error?.issues ?? [];
  throw new InvalidInput(faultsOf(part, parsed.error.issues, translated).slice(0, INPUT_FAULTS_MAX));
};
