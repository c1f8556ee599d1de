import { readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { ConfigurationFault } from '@huji/chassis/runtime/config.ts';
import { isSignedBy } from '@huji/chassis/security/audit-signing.ts';
import type { KeptRoot } from '@huji/chassis/security/verify-audit-log.ts';
import { CivilDateSchema, DigestSchema } from '@huji/contracts/shared/schemas.ts';

/** What `keepRoots` writes, and what the operation that lists daily roots answers. */
const KeptRootsSchema = z.object({
  roots: z
    .array(
      z.object({
        on: CivilDateSchema,
        root: DigestSchema,
        signature: z.base64().optional(),
        publicKey: z.base64().optional(),
      }),
    )
    .min(1),
});

const requireSigned = (path: string, { on, root, signature, publicKey }: KeptRoot): void => {
  if (publicKey === undefined || (signature !== undefined && isSignedBy(publicKey, root, signature))) return;
  throw new ConfigurationFault(
    `--root: ${path} 中 ${on} 的审计根与其签名不符，该文件被改动过 · root ${on} of ${path} is not what was signed: the file was changed`,
  );
};

const parsed = (path: string): readonly KeptRoot[] => {
  try {
    return KeptRootsSchema.parse(JSON.parse(readFileSync(path, 'utf8'))).roots;
  } catch {
    throw new ConfigurationFault(
      `--root: ${path} 中没有审计根 · holds no audit roots; huji verify --keep-root writes such a file`,
    );
  }
};

/**
 * Roots that were kept outside. One that names its key was signed with it.
 * @throws ConfigurationFault where the file is missing, holds no roots, or holds one that is not what was signed
 */
export const readKeptRoots = (path: string): readonly KeptRoot[] => {
  const roots = parsed(path);
  for (const each of roots) requireSigned(path, each);
  return roots;
};

/** To be kept where nobody who can change the data can change it. */
export const keepRoots = (path: string, roots: readonly KeptRoot[]): void => {
  writeFileSync(path, `${JSON.stringify({ roots }, null, 2)}\n`);
};
