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
  if (schema instanceof z.ZodRecord) return [schema.def.valueType];
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

const hasPattern = (schema: z.core.$ZodType): boolean =>
  schema instanceof z.ZodString &&
  (schema.def.checks ?? []).some(
    (check) => check instanceof z.core.$ZodCheckRegex && check._zod.def.format === 'regex',
  );

/** Text that is held to a pattern, at any depth of wrappers, and says no form. */
const isPatternAlone = (schema: z.core.$ZodType): boolean =>
  (hasPattern(schema) && z.globalRegistry.get(schema)?.[FORM] === undefined) || within(schema).some(isPatternAlone);

/** Every named field of a schema, at any depth. */
export const fieldsOf = (schema: z.core.$ZodType, path = ''): readonly Field[] => {
  if (!(schema instanceof z.ZodObject)) return within(schema).flatMap((inner) => fieldsOf(inner, path));
  return Object.entries(schema.def.shape).flatMap(([name, value]) => [
    { path: `${path}/${name}`, name, holds: holdsOf(value), isPatternAlone: isPatternAlone(value) },
    ...fieldsOf(value, `${path}/${name}`),
  ]);
};
