import { readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { ConfigurationFault } from '@huji/chassis/runtime/config.ts';
import type { KeptRoot } from '@huji/chassis/security/verify-audit-log.ts';
import { CivilDateSchema, DigestSchema } from '@huji/contracts/shared/schemas.ts';

/** What `keepRoots` writes, and what the operation that lists daily roots answers. */
const KeptRootsSchema = z.object({ roots: z.array(z.object({ on: CivilDateSchema, root: DigestSchema })).min(1) });

/** @throws ConfigurationFault where the file is missing or holds no roots */
export const readKeptRoots = (path: string): readonly KeptRoot[] => {
  try {
    return KeptRootsSchema.parse(JSON.parse(readFileSync(path, 'utf8'))).roots;
  } catch {
    throw new ConfigurationFault(
      `--root: ${path} 中没有审计根 · holds no audit roots; huji verify --keep-root writes such a file`,
    );
  }
};

/** To be kept where nobody who can change the data can change it. */
export const keepRoots = (path: string, roots: readonly KeptRoot[]): void => {
  writeFileSync(path, `${JSON.stringify({ roots }, null, 2)}\n`);
};
