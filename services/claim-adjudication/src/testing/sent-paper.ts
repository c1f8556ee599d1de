import { createHash, randomUUID } from 'node:crypto';
import type { OperationClient } from '@huji/contracts/shared/operation-client.ts';
import { beginPaper, finishPaper, sendPaperPart } from '@huji/contracts/claim-adjudication/paper-http.ts';
import { PAPER_PART_BYTES, type PaperType } from '@huji/contracts/claim-adjudication/paper-types.ts';
import type { StreamedFile } from '@huji/contracts/shared/streamed-file.ts';

/** Bytes as a body that streams. */
export const streamed = (bytes: Buffer): StreamedFile => ({
  contentType: 'application/octet-stream',
  sha256: createHash('sha256').update(bytes).digest('hex'),
  bytes: bytes.length,
  content: (async function* () {
    yield bytes;
  })(),
});

export interface SentPaper {
  readonly claimId: string;
  readonly bytes: Buffer;
  readonly token: string;
  readonly type?: PaperType;
}

/** Sends a paper part by part and ends it. @throws ProblemAnswer */
export const sendPaper = async (
  client: Pick<OperationClient, 'call'>,
  { claimId, bytes, token, type = 'settlement' }: SentPaper,
) => {
  const by = () => ({ token, key: randomUUID() });
  const { paperId } = await client.call(beginPaper, {
    ...by(),
    params: { claimId },
    body: { type, bytes: bytes.length },
  });
  for (let offset = 0; offset < bytes.length; offset += PAPER_PART_BYTES)
    await client.call(sendPaperPart, {
      ...by(),
      params: { claimId, paperId, offset },
      body: streamed(bytes.subarray(offset, offset + PAPER_PART_BYTES)),
    });
  return client.call(finishPaper, { ...by(), params: { claimId, paperId }, body: {} });
};
