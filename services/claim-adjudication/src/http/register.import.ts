import { handle, type BoundOperation } from '@huji/chassis/http/operation-router.ts';
import { importRegister as contract } from '@huji/contracts/claim-adjudication/register-http.ts';
import { handOf } from '@huji/contracts/shared/hand.ts';
import { present } from '@huji/contracts/shared/present.ts';
import type { StreamedFile } from '@huji/contracts/shared/streamed-file.ts';
import { importRegister } from '../use-cases/import-register.ts';
import type { Parts } from '../use-cases/parts.ts';
import { registerProposalReply } from './register-proposal.reply.ts';
import { refusalReply } from './register.reply.ts';

/** The whole file; the operation bounds it. @throws Refused when it is too large, InvalidInput when it arrived damaged */
const wholeFile = async ({ content }: StreamedFile): Promise<Uint8Array> => {
  const chunks: Uint8Array[] = [];
  for await (const chunk of content) chunks.push(chunk);
  return Buffer.concat(chunks);
};

export const bindImportRegister = (parts: Parts): BoundOperation =>
  handle(contract, async ({ params: { register }, query: { effectiveOn: from }, body, principal, envelope, idFor }) => {
    const file = await wholeFile(body);
    const given = { importId: idFor('register-import'), register, from, file, by: handOf(principal) };
    const made = await importRegister(parts, { ...given, sha256: body.sha256 ?? '' }, envelope);
    const { counts, refusals, proposal } = made;
    return {
      body: {
        counts,
        refusals: refusals.map(refusalReply),
        ...present({ proposal: proposal === null ? undefined : await registerProposalReply(parts, proposal) }),
      },
    };
  });
