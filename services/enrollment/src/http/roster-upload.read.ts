import type { RosterReply } from '@huji/contracts/enrollment/roster-http.ts';
import { CELL_FINDINGS, findingWords, type CellFindingCode } from '@huji/contracts/enrollment/finding-codes.ts';
import { wordsOf } from '@huji/contracts/enrollment/reason-codes.ts';
import { readRosterUpload, type RosterUploadReply } from '@huji/contracts/enrollment/roster-upload-http.ts';
import { type BoundOperation, handle } from '@huji/chassis/http/operation-router.ts';
import type { UploadGroup } from '../domain/roster-upload.ts';
import type { Parts } from '../use-cases/parts.ts';
import { requireReadUpload } from './roster-upload.access.ts';

const isCellFinding = (code: string): code is CellFindingCode => code in CELL_FINDINGS;

const countReply = ({ key: code, count }: UploadGroup): RosterUploadReply['findingCounts'][number] => {
  const holdsUp = isCellFinding(code);
  return { code, words: holdsUp ? findingWords(code, {}).is : wordsOf(code), count, holdsUp };
};

export const bindReadRosterUpload = (parts: Parts): BoundOperation =>
  handle(readRosterUpload, async ({ params, principal }) => {
    const { upload, outcome, work } = await requireReadUpload(parts, params, principal);
    const reply = JSON.parse(await parts.cipher.open(outcome.sealed)) as RosterReply;
    const findingCounts = outcome.findings.map(countReply);
    const { batchId, workId } = params;
    const opened = { stream: `batch/${batchId}`, action: 'roster-upload-read', data: { batchId, workId } };
    return { body: { ...reply, work, findingCounts, keptUntilOn: upload.keptUntilOn }, opened };
  });
