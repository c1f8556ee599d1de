import { annotateRosterUpload } from '@huji/contracts/enrollment/roster-upload-http.ts';
import { type BoundOperation, handle } from '@huji/chassis/http/operation-router.ts';
import { annotateRoster } from '../use-cases/annotate-roster.ts';
import { gatherFileFacts } from '../use-cases/gather-file-facts.ts';
import { openRosterUploadFile } from '../use-cases/open-roster-upload-file.ts';
import type { Parts } from '../use-cases/parts.ts';
import { fileReply } from './roster-file.reply.ts';
import { soundFile } from '../use-cases/receive-roster-file.ts';
import { requireReadUpload, uploadUnknown } from './roster-upload.access.ts';

export const bindAnnotateRosterUpload = (parts: Parts): BoundOperation =>
  handle(annotateRosterUpload, async ({ params, query: { language }, principal, authorization = '' }) => {
    const { batch, upload } = await requireReadUpload(parts, params, principal);
    const { batchId, workId } = params;
    const file = async (): Promise<Uint8Array> => {
      const kept = await openRosterUploadFile(parts, workId, upload);
      if (kept === null) throw uploadUnknown();
      return kept;
    };
    const task = { file, facts: gatherFileFacts(parts, batch, upload), language };
    const annotated = await annotateRoster(parts, { batchId, batch, task, authorization });
    const { type, file: made } = soundFile(annotated);
    const opened = { stream: `batch/${batchId}`, action: 'roster-file-read', data: { batchId, workId } };
    return { body: fileReply(made, type, language === 'zh' ? '名单-问题' : 'roster-findings'), opened };
  });
