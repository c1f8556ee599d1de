import { z } from 'zod';

type Schema = Readonly<Record<string, unknown>>;

/** Words of JSON Schema that MongoDB's dialect (draft 4 and `bsonType`) refuses, or that FerretDB does not know. */
const UNKNOWN_WORDS = new Set(['$schema', 'id', 'default', 'format', 'propertyNames', 'additionalProperties']);

const isSchema = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const translated = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(translated);
  if (!isSchema(value)) return value;
  const entries = Object.entries(value).filter(([word]) => !UNKNOWN_WORDS.has(word));
  // An integer beyond 32 bits arrives as a double: what it is called differs from how it is kept.
  if (value['type'] === 'integer') {
    const bounds = entries.filter(
      ([, bound]) => typeof bound === 'number' && Math.abs(bound) < Number.MAX_SAFE_INTEGER,
    );
    return { bsonType: ['int', 'long', 'double'], ...Object.fromEntries(bounds) };
  }
  return Object.fromEntries(entries.map(([word, each]) => [word, translated(each)]));
};

/** The validator of a collection, emitted from the schema of what it holds. */
export const collectionValidator = (schema: z.ZodType): Schema => ({
  $jsonSchema: translated(z.toJSONSchema(schema, { target: 'draft-4' })),
});
