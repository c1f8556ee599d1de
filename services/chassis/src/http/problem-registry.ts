import { z } from 'zod';
import { readYaml } from '../runtime/yaml-file.ts';

const RegistrationSchema = z.strictObject({
  status: z.int().min(400).max(599),
  title: z.string().min(3),
  titleZh: z.string().min(2),
});
const RegistrySchema = z.record(z.string().regex(/^([a-z][a-z0-9_]*|[A-Z][A-Z0-9_]*)$/), RegistrationSchema);

export type ProblemRegistry = z.output<typeof RegistrySchema>;

/** `contracts/problems.yaml`: every code a client may meet, its status and its titles, kept by hand. */
export const readProblems = (
  file: URL = new URL('../../../../contracts/problems.yaml', import.meta.url),
): ProblemRegistry => RegistrySchema.parse(readYaml(file));
