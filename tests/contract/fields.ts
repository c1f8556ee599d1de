import { CivilDateSchema, InstantSchema, SignedYuanSchema, YuanSchema } from '@huji/contracts/shared/schemas.ts';
import { FORM } from '@huji/contracts/shared/text-of-form.ts';
import { z } from 'zod';

export interface Field {
  /** Where it stands, e.g. `/refunds/amountYuan`. */
  readonly path: string;
  readonly name: string;
  readonly holds: 'money' | 'civil date' | 'instant' | 'something else';
  /** A regular expression whose form is not said in words. */
  readonly isPatternAlone: boolean;
}

/** What stands inside a wrapper (optional, nullable, default, the input of a transform), or side by side in a union. */
const within = (schema: z.core.$ZodType): readonly z.core.$ZodType[] => {
  if (schema instanceof z.ZodPipe) return [schema.def.in];
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault)
    return [schema.def.innerType];
  if (schema instanceof z.ZodUnion) return schema.def.options;
  if (schema instanceof z.ZodArray) return [schema.def.element];
  if (schema instanceof z.ZodRecord) return [schema.def.keyType, schema.def.valueType];
  return [];
};

/** The forms a value may have: shared schemas keep theirs when they are described anew or refined. */
const formsOf = (schema: z.core.$ZodType): readonly unknown[] => [
  z.globalRegistry.get(schema)?.[FORM],
  ...within(schema).flatMap(formsOf),
];

const FORMS = (
  [
    ['money', YuanSchema],
    ['money', SignedYuanSchema],
    ['civil date', CivilDateSchema],
    ['instant', InstantSchema],
  ] as const
).map(([holds, schema]) => ({ holds, form: formsOf(schema).find((form) => form !== undefined) }));

const holdsOf = (schema: z.core.$ZodType): Field['holds'] => {
  const forms = formsOf(schema);
  return FORMS.find(({ form }) => forms.includes(form))?.holds ?? 'something else';
};

/** Held to an expression, or to a format that has a name among programmers. */
const hasPattern = (schema: z.core.$ZodType): boolean =>
  schema instanceof z.ZodStringFormat ||
  (schema instanceof z.ZodString &&
    (schema.def.checks ?? []).some((check) => check instanceof z.core.$ZodCheckStringFormat));

/** Text that is held to a pattern, at any depth of wrappers, and says no form. */
const isPatternAlone = (schema: z.core.$ZodType): boolean =>
  (hasPattern(schema) && z.globalRegistry.get(schema)?.[FORM] === undefined) || within(schema).some(isPatternAlone);

/** What the walk sees through, and what has nothing within. */
const KNOWN: ReadonlySet<string> = new Set([
  ...['pipe', 'optional', 'nullable', 'default', 'union', 'array', 'record', 'object'],
  ...['string', 'number', 'boolean', 'enum', 'literal', 'unknown', 'transform', 'null', 'never'],
]);

/** Kinds of schema of which the walk does not know what stands within. */
export const unknownKindsIn = (schema: z.core.$ZodType): readonly string[] => {
  const inner = schema instanceof z.ZodObject ? Object.values(schema.def.shape as z.core.$ZodShape) : within(schema);
  const { type } = schema._zod.def;
  return [...(KNOWN.has(type) ? [] : [type]), ...inner.flatMap(unknownKindsIn)];
};

/** Every named field of a schema, at any depth. */
export const fieldsOf = (schema: z.core.$ZodType, path = ''): readonly Field[] => {
  if (!(schema instanceof z.ZodObject)) return within(schema).flatMap((inner) => fieldsOf(inner, path));
  return Object.entries(schema.def.shape).flatMap(([name, value]) => [
    { path: `${path}/${name}`, name, holds: holdsOf(value), isPatternAlone: isPatternAlone(value) },
    ...fieldsOf(value, `${path}/${name}`),
  ]);
};
