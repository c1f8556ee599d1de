import type { RegisterImportReply } from '@huji/contracts/claim-adjudication/register-schemas.ts';
import { present } from '@huji/contracts/shared/present.ts';
import type { z } from 'zod';
import type { ImportedFile } from '../use-cases/import-register.ts';
import type { Parts } from '../use-cases/parts.ts';
import { registerProposalReply } from './register-proposal.reply.ts';
import { refusalReply } from './register.reply.ts';

/** The same for a file that was compared at once and for one that took long. */
export const importReply = async (
  parts: Parts,
  { counts, refusals, proposal }: ImportedFile,
): Promise<z.output<typeof RegisterImportReply>> => ({
  counts,
  refusals: refusals.map(refusalReply),
  ...present({ proposal: proposal === null ? undefined : await registerProposalReply(parts, proposal) }),
});
