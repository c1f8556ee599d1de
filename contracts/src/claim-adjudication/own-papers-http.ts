import { z } from 'zod';
import { defineOperation } from '../shared/http-contract.ts';
import { NothingSchema } from '../shared/nothing.ts';
import { streamedFile } from '../shared/streamed-file.ts';
import { OwnClaimParams } from './own-claims-http.ts';
import {
  Offset,
  PAPER_CONTENT_TYPES,
  PAPER_LOOKS_MAX,
  PaperBeginning,
  PaperChecklist,
  PaperLooks,
  PaperNo,
  PaperReply,
  PapersReply,
  UPLOAD_PROBLEMS,
  UploadReply,
} from './paper-http.ts';
import { PAPER_PART_BYTES, PAPERS_MAX } from './paper-types.ts';

/** The papers of a member's own claims: each is named by the number of its claim and its place among the papers. */
const ofClaim = '/v1/me/claims/:number/papers';
const ofPaper = `${ofClaim}/:paperNo`;
const OwnPaperParams = OwnClaimParams.extend({
  paperNo: z.coerce
    .number()
    .pipe(PaperNo)
    .meta({ description: 'Which paper of the claim, from 1', examples: [1] }),
});

export const beginOwnPaper = defineOperation({
  operationId: 'beginOwnPaper',
  method: 'post',
  path: ofClaim,
  summary: `Say that a paper of one’s own claim comes, its kind and size; at most ${String(PAPERS_MAX)} a claim`,
  summaryZh: `说明本人的申请要上传一份材料及其种类和大小；每份申请至多 ${String(PAPERS_MAX)} 份`,
  allow: ['member'],
  params: OwnClaimParams,
  body: PaperBeginning,
  success: { status: 201, reply: PaperReply },
  problems: UPLOAD_PROBLEMS.beginning,
});

export const readOwnPaperUpload = defineOperation({
  operationId: 'readOwnPaperUpload',
  method: 'get',
  discloses: 'nobody',
  path: `${ofPaper}/upload`,
  summary: 'How much of a paper of one’s own claim stands: where to go on after a broken connection',
  summaryZh: '本人申请的一份材料已收到多少：断线之后从哪里继续',
  allow: ['member'],
  params: OwnPaperParams,
  success: { status: 200, reply: UploadReply },
  problems: UPLOAD_PROBLEMS.standing,
});

export const sendOwnPaperPart = defineOperation({
  operationId: 'sendOwnPaperPart',
  method: 'put',
  path: `${ofPaper}/upload/:offset`,
  summary: `Send the bytes of a paper of one’s own claim from an offset on; every part but the last has ${String(PAPER_PART_BYTES)}`,
  summaryZh: `从某处起上传本人申请的材料；除最后一段外每段 ${String(PAPER_PART_BYTES)} 字节`,
  allow: ['member'],
  params: OwnPaperParams.extend({ offset: z.coerce.number().pipe(Offset) }),
  body: streamedFile(['application/octet-stream'], 'The bytes of one part'),
  bodyBytesMax: PAPER_PART_BYTES,
  success: { status: 200, reply: UploadReply },
  problems: UPLOAD_PROBLEMS.sending,
});

export const finishOwnPaper = defineOperation({
  operationId: 'finishOwnPaper',
  method: 'post',
  path: `${ofPaper}/upload/completion`,
  summary: 'Everything of a paper of one’s own claim was sent: the file is looked at, pictures are made anew',
  summaryZh: '本人申请的一份材料已全部上传：检查文件，图片重新生成',
  allow: ['member'],
  params: OwnPaperParams,
  body: NothingSchema,
  success: { status: 200, reply: PaperReply },
  problems: UPLOAD_PROBLEMS.finishing,
});

export const readOwnPapers = defineOperation({
  operationId: 'readOwnPapers',
  method: 'get',
  discloses: 'person',
  path: ofClaim,
  summary: 'The papers of one’s own claim',
  summaryZh: '本人申请的材料',
  allow: ['member'],
  params: OwnClaimParams,
  success: { status: 200, reply: PapersReply },
  problems: ['claim_unknown', 'person_erased'],
});

const ofReading = ['claim_unknown', 'paper_unknown', 'paper_not_kept', 'person_erased'];

export const readOwnPaper = defineOperation({
  operationId: 'readOwnPaper',
  method: 'get',
  discloses: 'person',
  path: `${ofPaper}/content`,
  summary: 'A paper of one’s own claim, whole or in part',
  summaryZh: '查看本人申请的一份材料，全部或部分',
  allow: ['member'],
  params: OwnPaperParams,
  success: { status: 200, reply: streamedFile([...PAPER_CONTENT_TYPES], 'The paper'), ranges: true },
  problems: ofReading,
});

export const readOwnPaperThumbnail = defineOperation({
  operationId: 'readOwnPaperThumbnail',
  method: 'get',
  discloses: 'person',
  path: `${ofPaper}/thumbnail`,
  summary: 'A small picture of a paper of one’s own claim that is a picture',
  summaryZh: '本人申请的图片材料的缩略图',
  allow: ['member'],
  params: OwnPaperParams,
  success: { status: 200, reply: streamedFile(['image/jpeg'], 'The small picture') },
  problems: [...ofReading, 'paper_without_picture'],
});

export const withdrawOwnPaper = defineOperation({
  operationId: 'withdrawOwnPaper',
  method: 'post',
  path: `${ofPaper}/withdrawal`,
  summary: 'Take back a paper of one’s own claim, while nobody has decided on it',
  summaryZh: '在作出决定之前撤回本人申请的一份材料',
  allow: ['member'],
  params: OwnPaperParams,
  body: NothingSchema,
  success: { status: 200, reply: PaperReply },
  problems: ['claim_unknown', 'paper_unknown', 'paper_withdrawal_too_late', 'person_erased'],
});

export const readOwnPaperChecklist = defineOperation({
  operationId: 'readOwnPaperChecklist',
  method: 'get',
  discloses: 'person',
  path: '/v1/me/claims/:number/paper-checklist',
  summary: 'Which papers one’s own claim needs, for which benefit and by which clause, and which of them are there',
  summaryZh: '本人的申请需要哪些材料、为哪项互助金、依据哪条，以及已有哪些',
  allow: ['member'],
  params: OwnClaimParams,
  success: { status: 200, reply: PaperChecklist },
  problems: ['claim_unknown', 'person_erased'],
});

export const readOwnPaperLooks = defineOperation({
  operationId: 'readOwnPaperLooks',
  method: 'get',
  discloses: 'person',
  path: '/v1/me/claims/:number/paper-looks',
  summary: `Who of the office looked at the papers of one’s own claim, the latest day first; at most ${String(PAPER_LOOKS_MAX)}`,
  summaryZh: `互助会的谁看过本人某份申请的材料，最近的在前，最多 ${String(PAPER_LOOKS_MAX)} 条`,
  allow: ['member'],
  params: OwnClaimParams,
  success: { status: 200, reply: PaperLooks },
  problems: ['claim_unknown', 'person_erased'],
});

export const OWN_PAPERS_OPERATIONS = [
  beginOwnPaper,
  readOwnPaperUpload,
  sendOwnPaperPart,
  finishOwnPaper,
  readOwnPapers,
  readOwnPaper,
  readOwnPaperThumbnail,
  withdrawOwnPaper,
  readOwnPaperChecklist,
  readOwnPaperLooks,
] as const;
