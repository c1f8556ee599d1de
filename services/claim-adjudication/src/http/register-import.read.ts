import { handle, type BoundOperation } from '@huji/chassis/http/operation-router.ts';
import { Refused, refused } from '@huji/chassis/http/refused.ts';
import { readRegisterImport } from '@huji/contracts/claim-adjudication/register-http.ts';
import type { LongWorkReply } from '@huji/contracts/shared/long-work.ts';
import { present } from '@huji/contracts/shared/present.ts';
import type { Principal } from '@huji/contracts/shared/roles.ts';
import { outcomePageId } from '../documents/register-import.ts';
import type { ImportedFile } from '../use-cases/import-register.ts';
import type { Parts } from '../use-cases/parts.ts';
import { importReply } from './register-import.reply.ts';

const importUnknown = (): Error =>
  refused({ code: 'register_import_unknown', detail: 'no such import is kept, or somebody else sent it' });

const proposalOf = async ({ documents }: Parts, proposalId: string | null): Promise<ImportedFile['proposal']> => {
  const found = proposalId === null ? null : await documents.registerProposals.read(proposalId);
  if (proposalId === null || found?.state == null) return null;
  return { proposalId, state: found.state, revision: found.revision };
};

/** Work of somebody else is none. */
const workOf = async ({ work }: Parts, workId: string, { subject }: Principal): Promise<LongWorkReply | null> => {
  try {
    return await work.find(workId, { subject, seesAll: false });
  } catch (error) {
    if (error instanceof Refused) return null;
    throw error;
  }
};

export const bindReadRegisterImport = (parts: Parts): BoundOperation =>
  handle(readRegisterImport, async ({ params: { register, workId }, principal }) => {
    const work = await workOf(parts, workId, principal);
    if (work === null || work.state === 'cancelled') throw importUnknown();
    if (work.state === 'running')
      throw refused({ code: 'register_import_unfinished', detail: 'the file is still being read' });
    const page = await parts.documents.registerImportPages.read(outcomePageId(workId));
    const outcome = page !== null && 'outcome' in page ? page.outcome : null;
    if (outcome?.ok === false) {
      const { code, detail, data } = outcome;
      throw refused({ code, detail, ...present({ data }) });
    }
    if (work.state === 'failed')
      throw refused({ code: work.code ?? 'work_interrupted', detail: 'the file was not read; send it again' });
    if (outcome === null || outcome.register !== register || outcome.begunBy !== principal.subject)
      throw importUnknown();
    const { counts, refusals, proposalId } = outcome;
    return { body: await importReply(parts, { counts, refusals, proposal: await proposalOf(parts, proposalId) }) };
  });
