import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import type { DraftIds } from './import-register.ts';
import type { Parts } from './parts.ts';

/** Takes away what was kept of an import that comes to nothing. */
export const forgetDraft = async (
  { documents }: Parts,
  importId: string,
  { pages }: DraftIds,
  { commandId, at }: Envelope,
): Promise<void> => {
  const forgetting = { commandId, atMs: Date.parse(at) };
  await documents.registerImports.forget([importId], forgetting);
  await documents.registerImportPages.forget(pages, forgetting);
};
