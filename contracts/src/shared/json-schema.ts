import { z } from 'zod';
import { FORM } from './text-of-form.ts';

export type JsonSchema = Readonly<Record<string, unknown>>;

/**
 * What travels, as JSON Schema 2020-12. The input side of each schema: brands and other transforms are ours alone and
 * never on the wire.
 */
export const jsonSchemaOf = (schema: z.ZodType): JsonSchema => {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, {
    io: 'input',
    target: 'draft-2020-12',
    override: ({ jsonSchema }) => {
      delete jsonSchema[FORM];
    },
  });
  return rest;
};

/** `#/$defs/X` → `#/components/schemas/X`, at any depth: named schemas move to the document that holds them. */
const moved = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(moved);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [
      key,
      key === '$ref' && typeof member === 'string'
        ? member.replace('#/$defs/', '#/components/schemas/')
        : moved(member),
    ]),
  );
};

/** The schema with its named parts put into `components`. */
export const schemaInDocument = (schema: z.ZodType, components: Map<string, unknown>): JsonSchema => {
  const { $defs, ...rest } = jsonSchemaOf(schema);
  for (const [name, definition] of Object.entries(($defs ?? {}) as Record<string, unknown>)) {
    components.set(name, moved(definition));
  }
  return moved(rest) as JsonSchema;
};
