import type { RosterReply } from '@huji/contracts/enrollment/roster-http.ts';
import { CELL_FINDINGS, findingWords, type CellFindingCode } from '@huji/contracts/enrollment/finding-codes.ts';
import { wordsOf } from '@huji/contracts/enrollment/reason-codes.ts';
import { readRosterUpload, type RosterUploadReply } from '@huji/contracts/enrollment/roster-upload-http.ts';
import { type BoundOperation, handle } from '@huji/chassis/http/operation-router.ts';
import { present } from '@huji/contracts/shared/present.ts';
import type { UploadGroup } from '../domain/roster/roster-upload.ts';
import { countUploadOutcomes } from '../use-cases/count-upload-outcomes.ts';
import type { Parts } from '../use-cases/parts.ts';
import { requireReadUpload } from './roster-upload.access.ts';

const isCellFinding = (code: string): code is CellFindingCode => code in CELL_FINDINGS;

const countReply = ({ key: code, count }: UploadGroup): RosterUploadReply['findingCounts'][number] => {
  const holdsUp = isCellFinding(code);
  return { code, words: holdsUp ? findingWords(code, {}).is : wordsOf(code), count, holdsUp };
};

export const bindReadRosterUpload = (parts: Parts): BoundOperation =>
  handle(readRosterUpload, async ({ params, query, principal, authorization = '' }) => {
    const { batch, upload, outcome, work } = await requireReadUpload(parts, params, principal);
    const reply = JSON.parse(await parts.cipher.open(outcome.sealed)) as RosterReply;
    const findingCounts = outcome.findings.map(countReply);
    const { batchId, workId } = params;
    const { changes } = outcome;
    const outcomes =
      query.outcomes === 'true'
        ? await countUploadOutcomes(parts, { batchId, batch, workId, changes, authorization })
        : undefined;
    const opened = { stream: `batch/${batchId}`, action: 'roster-upload-read', data: { batchId, workId } };
    const { keptUntilOn } = upload;
    return { body: { ...reply, ...present({ outcomes }), work, findingCounts, keptUntilOn }, opened };
  });
