import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { FORM, type Form } from '@huji/contracts/shared/text-of-form.ts';

/** Absent members are left out. */
const NOTHING = Symbol('nothing');

const leastOf = (schema: z.core.$ZodType): number => {
  const minimums = (schema._zod.def.checks ?? []).map(
    (check) => (check._zod.def as { readonly minimum?: unknown; readonly value?: unknown }).minimum,
  );
  return Math.max(0, ...minimums.filter((minimum) => typeof minimum === 'number'));
};

const textOf = (schema: z.core.$ZodType): string => {
  const meta = z.globalRegistry.get(schema);
  const form = meta?.[FORM] as Form | undefined;
  if (form !== undefined) return form.example;
  const [example] = (meta?.['examples'] as readonly unknown[] | undefined) ?? [];
  return typeof example === 'string' ? example : '例'.repeat(Math.max(1, leastOf(schema)));
};

/** `least`: without what may be absent, `whole`: with everything. */
type Extent = 'least' | 'whole';

const objectOf = (schema: z.core.$ZodObject, extent: Extent): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(schema._zod.def.shape).flatMap(([name, member]) => {
      const value = madeOf(member, extent);
      return value === NOTHING ? [] : [[name, value]];
    }),
  );

const madeOf = (schema: z.core.$ZodType, extent: Extent): unknown => {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
    return extent === 'least' ? NOTHING : madeOf(schema.def.innerType, extent);
  if (schema instanceof z.ZodNullable) return madeOf(schema.def.innerType, extent);
  if (schema instanceof z.ZodPipe) {
    const form = z.globalRegistry.get(schema)?.[FORM] as Form | undefined;
    return form === undefined ? madeOf(schema.def.in, extent) : form.example;
  }
  if (schema instanceof z.ZodEnum) return schema.options[0];
  if (schema instanceof z.ZodLiteral) return [...schema.values][0];
  if (schema instanceof z.ZodBoolean) return true;
  if (schema instanceof z.ZodNumber) return Math.max(1, leastOf(schema));
  if (schema instanceof z.ZodString || schema instanceof z.ZodStringFormat) return textOf(schema);
  if (schema instanceof z.ZodArray)
    return Array.from({ length: Math.max(extent === 'whole' ? 1 : 0, leastOf(schema)) }, () =>
      madeOf(schema.def.element, extent),
    );
  if (schema instanceof z.ZodUnion) return madeOf(schema.def.options[0] as z.core.$ZodType, extent);
  return schema instanceof z.ZodObject ? objectOf(schema, extent) : {};
};

/** Some input of the schema’s form: the examples that its texts give, the least of its numbers and lists. */
export const sampleOf = (schema: z.ZodType, extent: Extent = 'least'): unknown => {
  const value = madeOf(schema, extent);
  return value === NOTHING ? undefined : value;
};

/** Where a value that is no object and no list stands, and the same input with another value there. */
export interface Leaf {
  readonly path: readonly (string | number)[];
  readonly value: unknown;
  readonly with: (value: unknown) => unknown;
}

/** Every leaf of a sample. */
export const leavesOf = (input: unknown): readonly Leaf[] => {
  if (input === null || typeof input !== 'object') return [{ path: [], value: input, with: (value) => value }];
  if (Array.isArray(input))
    return input.flatMap((element, at) =>
      leavesOf(element).map((leaf) => ({
        ...leaf,
        path: [at, ...leaf.path],
        with: (value: unknown) => input.with(at, leaf.with(value)),
      })),
    );
  return Object.entries(input).flatMap(([name, member]) =>
    leavesOf(member).map((leaf) => ({
      ...leaf,
      path: [name, ...leaf.path],
      with: (value: unknown) => ({ ...input, [name]: leaf.with(value) }),
    })),
  );
};

/** Other values that may have the same form. */
const neighboursOf = (value: unknown): readonly unknown[] => {
  if (typeof value === 'boolean') return [!value];
  if (typeof value === 'number') return [value + 1, value - 1];
  if (typeof value !== 'string') return [];
  const digitChanged = value.replace(/\d(?=\D*$)/, (digit) => String((Number(digit) + 1) % 10));
  return [digitChanged, `${value}例`, `${value}1`].filter((other) => other !== value);
};

/** What a schema lists where a leaf stands; of a union what any of it lists there. */
const listedAt = (schema: z.core.$ZodType, path: Leaf['path']): readonly unknown[] => {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable)
    return listedAt(schema.def.innerType, path);
  if (schema instanceof z.ZodPipe) return listedAt(schema.def.in, path);
  if (schema instanceof z.ZodUnion)
    return schema.def.options.flatMap((option) => listedAt(option as z.core.$ZodType, path));
  const [step, ...rest] = path;
  if (step === undefined) {
    if (schema instanceof z.ZodEnum) return schema.options;
    return schema instanceof z.ZodLiteral ? [...schema.values] : [];
  }
  if (schema instanceof z.ZodArray) return listedAt(schema.def.element, rest);
  const member =
    schema instanceof z.ZodObject ? (schema._zod.def.shape[step] as z.core.$ZodType | undefined) : undefined;
  return member === undefined ? [] : listedAt(member, rest);
};

/** Other input of the same form: another value of one leaf, or with what may be absent; null where nothing can be another. */
export const otherOf = (schema: z.ZodType, sample: unknown): unknown => {
  const others = leavesOf(sample).flatMap((leaf) =>
    [...neighboursOf(leaf.value), ...listedAt(schema, leaf.path)]
      .filter((value) => value !== leaf.value)
      .map((value) => leaf.with(value)),
  );
  const taken = [...others, sampleOf(schema, 'whole')].filter((other) => !isDeepStrictEqual(other, sample));
  return taken.find((other) => schema.safeParse(other).success) ?? null;
};
