import { handle, type BoundOperation } from '@huji/chassis/http/operation-router.ts';
import { importRegister as contract } from '@huji/contracts/claim-adjudication/register-http.ts';
import { REGISTER_AT_ONCE_BYTES_MAX } from '@huji/contracts/claim-adjudication/registers.ts';
import { handOf } from '@huji/contracts/shared/hand.ts';
import type { StreamedFile } from '@huji/contracts/shared/streamed-file.ts';
import { importRegister } from '../use-cases/import-register.ts';
import type { Parts } from '../use-cases/parts.ts';
import { takeRegisterImport } from '../use-cases/take-register-import.ts';
import { importReply } from './register-import.reply.ts';

/** The whole file; the operation bounds it. @throws Refused when it is too large, InvalidInput when it arrived damaged */
const wholeFile = async ({ content }: StreamedFile): Promise<Uint8Array> => {
  const chunks: Uint8Array[] = [];
  for await (const chunk of content) chunks.push(chunk);
  return Buffer.concat(chunks);
};

/** Where one looks how far long work is. */
const workLocation = (workId: string): string => `/v1/claim-adjudication/work/${workId}`;

export const bindImportRegister = (parts: Parts): BoundOperation =>
  handle(contract, async ({ params: { register }, query: { effectiveOn: from }, body, principal, envelope, idFor }) => {
    const file = await wholeFile(body);
    const importId = idFor('register-import');
    const given = { importId, register, from, file, by: handOf(principal), sha256: body.sha256 ?? '' };
    if (file.length > REGISTER_AT_ONCE_BYTES_MAX) {
      const work = await takeRegisterImport(parts, given, envelope);
      return { body: work, status: 202, location: workLocation(importId) };
    }
    return { body: await importReply(parts, await importRegister(parts, given, envelope)) };
  });
