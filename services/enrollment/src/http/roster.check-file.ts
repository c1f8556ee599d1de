import { checkRosterFile } from '@huji/contracts/enrollment/roster-http.ts';
import { type BoundOperation, handle } from '@huji/chassis/http/operation-router.ts';
import { annotateRoster } from '../use-cases/annotate-roster.ts';
import { gatherFileFacts } from '../use-cases/gather-file-facts.ts';
import type { Parts } from '../use-cases/parts.ts';
import { requireAdmittedBatch } from './batch.access.ts';
import { fileReply } from './roster-file.reply.ts';
import { soundFile, wholeFile } from '../use-cases/receive-roster-file.ts';

export const bindCheckRosterFile = (parts: Parts): BoundOperation =>
  handle(checkRosterFile, async (request) => {
    const { params, query, body, principal, envelope, authorization = '' } = request;
    const { batchId } = params;
    const { language } = query;
    const { batch } = await requireAdmittedBatch(parts, batchId, principal);
    const task = { file: await wholeFile(body), facts: gatherFileFacts(parts, batch, envelope), language };
    const { type, file } = soundFile(await annotateRoster(parts, { batchId, batch, task, authorization }));
    const name = language === 'zh' ? '名单-问题' : 'roster-findings';
    return { body: fileReply(file, type, name) };
  });
