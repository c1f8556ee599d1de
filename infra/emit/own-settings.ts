import { existsSync } from 'node:fs';
import { z } from 'zod';

const NONE = z.object({});

/** What the service may be told beyond what every process is: the one schema of its `settings.ts`. */
export const ownSettings = async (service: string): Promise<z.ZodObject> => {
  const file = new URL(`../../services/${service}/src/settings.ts`, import.meta.url);
  if (!existsSync(file)) return NONE;
  const module = (await import(file.href)) as Record<string, unknown>;
  const [schema, ...others] = Object.values(module).filter((value) => value instanceof z.ZodObject);
  if (schema === undefined || others.length > 0) throw new Error(`${service}/src/settings.ts must export one schema`);
  return schema;
};

export const isRequired = (field: unknown): boolean => !(field as z.ZodType).safeParse(undefined).success;

export const isSecret = (field: unknown): boolean => (field as z.ZodType).meta()?.['secret'] === true;
