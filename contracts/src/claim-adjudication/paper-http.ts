import { z } from 'zod';
import { WordsSchema as Words } from '../shared/bilingual.ts';
import { defineOperation } from '../shared/http-contract.ts';
import { NothingSchema } from '../shared/nothing.ts';
import { CivilDateSchema, UuidSchema } from '../shared/schemas.ts';
import { streamedFile } from '../shared/streamed-file.ts';
import { PAPER_BYTES_MAX, PAPER_PART_BYTES, PAPERS_MAX, PaperState, PaperType } from './paper-types.ts';

const ofClaim = '/v1/claims/:claimId/papers';
const ofPaper = `${ofClaim}/:paperId`;
const ClaimParams = z.object({ claimId: UuidSchema });
const PaperParams = z.object({ claimId: UuidSchema, paperId: UuidSchema });
/** Which paper of a claim, from 1. */
export const PaperNo = z.int().min(1);
export const Offset = z.int().min(0).max(PAPER_BYTES_MAX);

/** As what a kept paper is read. */
export const PAPER_CONTENT_TYPES = ['image/jpeg', 'application/pdf'] as const;

export const PaperReply = z.object({
  paperId: UuidSchema,
  paperNo: PaperNo.meta({
    description: 'Which paper of the claim it is, in the order they were begun, those that are gone among them',
  }),
  type: PaperType,
  name: Words.meta({ description: 'What this kind of paper is called' }),
  state: PaperState,
  begunOn: CivilDateSchema,
  /** Absent for whoever sees states only. */
  content: z
    .object({
      contentType: z.enum(PAPER_CONTENT_TYPES),
      bytes: z.int().nonnegative(),
      thumbnail: z.boolean().meta({ description: 'A small picture can be read; of a PDF there is none' }),
    })
    .optional()
    .meta({ description: 'Of a paper that is kept; not shown to a clerk, who sees states only' }),
  sentForMember: z
    .literal(true)
    .optional()
    .meta({ description: 'The clerk who filed the claim sent it, with the member’s consent' }),
  seenInOtherClaims: z.boolean().optional().meta({
    description:
      'The same sheet lies in another claim: a reason to look twice, never to refuse. Shown to the office only',
  }),
});
export type PaperReply = z.input<typeof PaperReply>;

export const PapersReply = z.object({
  papers: z.array(PaperReply),
  mayAdd: z.boolean().meta({ description: 'The claim takes papers, and there is room for one more' }),
  mayWithdraw: z.boolean().meta({ description: 'Nobody has decided on them yet' }),
});

export const UploadReply = z.object({
  receivedBytes: Offset.meta({ description: 'So many stand; the next part begins here' }),
  bytes: Offset.meta({ description: 'So many there will be' }),
});

export const PaperBeginning = z.strictObject({
  type: PaperType,
  bytes: z.int().min(1).max(PAPER_BYTES_MAX).meta({ description: 'Size of the file' }),
});

/** What a clerk who filed for a member may be refused for, besides. */
export const FILER_PROBLEMS = ['claim_taken_over'];

/** What each step of an upload may be refused for, whoever names the paper by what. */
export const UPLOAD_PROBLEMS = {
  beginning: ['claim_unknown', 'claim_takes_no_papers', 'paper_too_many', 'person_erased'],
  standing: ['claim_unknown', 'paper_unknown', 'paper_not_arriving', 'person_erased'],
  sending: [
    'claim_unknown',
    'claim_takes_no_papers',
    'paper_unknown',
    'paper_not_arriving',
    'paper_offset_wrong',
    'paper_part_unfit',
    'person_erased',
  ],
  finishing: [
    'claim_unknown',
    'claim_takes_no_papers',
    'paper_unknown',
    'paper_not_arriving',
    'paper_incomplete',
    'paper_type_unknown',
    'paper_picture_broken',
    'paper_picture_too_large',
    'paper_document_broken',
    'paper_document_encrypted',
    'paper_document_active',
    'person_erased',
  ],
};

export const beginPaper = defineOperation({
  operationId: 'beginPaper',
  method: 'post',
  path: ofClaim,
  summary: `Say that a paper of the claim comes, its kind and size; at most ${String(PAPERS_MAX)} a claim`,
  summaryZh: `说明要上传一份材料及其种类和大小；每份申请至多 ${String(PAPERS_MAX)} 份`,
  allow: ['member', 'clerk'],
  params: ClaimParams,
  body: PaperBeginning,
  success: { status: 201, reply: PaperReply },
  problems: [...UPLOAD_PROBLEMS.beginning, ...FILER_PROBLEMS, 'paper_not_asked_for'],
});

export const readPaperUpload = defineOperation({
  operationId: 'readPaperUpload',
  method: 'get',
  discloses: 'nobody',
  path: `${ofPaper}/upload`,
  summary: 'How much of a paper stands: where to go on after a broken connection',
  summaryZh: '材料已收到多少：断线之后从哪里继续',
  allow: ['member', 'clerk'],
  params: PaperParams,
  success: { status: 200, reply: UploadReply },
  problems: [...UPLOAD_PROBLEMS.standing, ...FILER_PROBLEMS],
});

export const sendPaperPart = defineOperation({
  operationId: 'sendPaperPart',
  method: 'put',
  path: `${ofPaper}/upload/:offset`,
  summary: `Send the bytes from an offset on; every part but the last has ${String(PAPER_PART_BYTES)} bytes`,
  summaryZh: `从某处起上传内容；除最后一段外每段 ${String(PAPER_PART_BYTES)} 字节`,
  allow: ['member', 'clerk'],
  params: PaperParams.extend({ offset: z.coerce.number().pipe(Offset) }),
  body: streamedFile(['application/octet-stream'], 'The bytes of one part'),
  bodyBytesMax: PAPER_PART_BYTES,
  success: { status: 200, reply: UploadReply },
  problems: [...UPLOAD_PROBLEMS.sending, ...FILER_PROBLEMS],
});

export const finishPaper = defineOperation({
  operationId: 'finishPaper',
  method: 'post',
  path: `${ofPaper}/upload/completion`,
  summary: 'Everything was sent: the file is looked at, pictures are made anew without what the camera wrote into them',
  summaryZh: '已全部上传：检查文件，图片重新生成，去掉拍摄时写入的信息',
  allow: ['member', 'clerk'],
  params: PaperParams,
  body: NothingSchema,
  success: { status: 200, reply: PaperReply },
  problems: [...UPLOAD_PROBLEMS.finishing, ...FILER_PROBLEMS],
});

export const readPapers = defineOperation({
  operationId: 'readPapers',
  method: 'get',
  discloses: 'person',
  path: ofClaim,
  summary: 'The papers of a claim; a clerk who filed it sees their states only',
  summaryZh: '申请的材料；代为提出的经办人只看状态',
  allow: ['member', 'clerk', 'reviewer', 'supervisor'],
  params: ClaimParams,
  success: { status: 200, reply: PapersReply },
  problems: ['claim_unknown', 'society_not_granted', 'person_erased', ...FILER_PROBLEMS],
});

const ofReading = ['claim_unknown', 'paper_unknown', 'paper_not_kept', 'society_not_granted', 'person_erased'];

export const readPaper = defineOperation({
  operationId: 'readPaper',
  method: 'get',
  discloses: 'person',
  path: `${ofPaper}/content`,
  summary: 'A paper itself, whole or in part; each look is written down for the member to read',
  summaryZh: '查看材料全部或部分内容；每次查看都留下记录供会员查阅',
  allow: ['member', 'reviewer', 'supervisor'],
  params: PaperParams,
  success: { status: 200, reply: streamedFile([...PAPER_CONTENT_TYPES], 'The paper'), ranges: true },
  problems: ofReading,
});

export const readPaperThumbnail = defineOperation({
  operationId: 'readPaperThumbnail',
  method: 'get',
  discloses: 'person',
  path: `${ofPaper}/thumbnail`,
  summary: 'A small picture of a paper that is a picture',
  summaryZh: '图片材料的缩略图',
  allow: ['member', 'reviewer', 'supervisor'],
  params: PaperParams,
  success: { status: 200, reply: streamedFile(['image/jpeg'], 'The small picture') },
  problems: [...ofReading, 'paper_without_picture'],
});

export const withdrawPaper = defineOperation({
  operationId: 'withdrawPaper',
  method: 'post',
  path: `${ofPaper}/withdrawal`,
  summary: 'Take back a paper, while nobody has decided on it',
  summaryZh: '在作出决定之前撤回一份材料',
  allow: ['member', 'clerk'],
  params: PaperParams,
  body: NothingSchema,
  success: { status: 200, reply: PaperReply },
  problems: ['claim_unknown', 'paper_unknown', 'paper_withdrawal_too_late', 'person_erased', ...FILER_PROBLEMS],
});

export const WantedPaper = z.object({
  type: PaperType,
  name: Words.meta({ description: 'What this kind of paper is called' }),
  items: z.array(z.string()).meta({
    description: 'Benefit items it is needed for; none are named to a clerk, who sees no decision',
    examples: [['HM']],
  }),
  clauseId: z.string().meta({ description: 'Id of the clause', examples: ['papers.stay'] }),
  version: z.string().meta({ description: 'Edition of the list', examples: ['changchun-papers 2025-05-21'] }),
  clause: Words.meta({ description: 'Text of the clause' }),
});
const ListedPaper = WantedPaper.extend({ kept: z.boolean().meta({ description: 'A paper of this kind is there' }) });
export const PaperChecklist = z.object({
  papers: z.array(ListedPaper).meta({ description: 'Empty while the claim is not decided for the first time' }),
  missing: z.int().nonnegative(),
});

export const readPaperChecklist = defineOperation({
  operationId: 'readPaperChecklist',
  method: 'get',
  discloses: 'person',
  path: '/v1/claims/:claimId/paper-checklist',
  summary: 'Which papers the claim needs, for which benefit and by which clause, and which of them are there',
  summaryZh: '申请需要哪些材料、为哪项互助金、依据哪条，以及已有哪些',
  allow: ['member', 'clerk', 'reviewer', 'supervisor'],
  params: ClaimParams,
  success: {
    status: 200,
    reply: PaperChecklist,
  },
  problems: ['claim_unknown', 'society_not_granted', 'person_erased', ...FILER_PROBLEMS],
});

const PaperLook = z.object({
  on: CivilDateSchema,
  account: z
    .string()
    .optional()
    .meta({ description: 'Account of the one who looked; not said any more: how many look would tell a flag' }),
  as: z.enum(['reviewer', 'supervisor']).meta({ description: 'In which function' }),
  papers: z.array(z.object({ type: PaperType, name: Words })).meta({ description: 'What was opened, each kind once' }),
});

/** Days and functions that are told of, the latest first. */
export const PAPER_LOOKS_MAX = 100;
export const PaperLooks = z.object({ looks: z.array(PaperLook).max(PAPER_LOOKS_MAX) });

export const readPaperLooks = defineOperation({
  operationId: 'readPaperLooks',
  method: 'get',
  discloses: 'person',
  path: '/v1/claims/:claimId/paper-looks',
  summary: `Who of the office looked at the papers of an own claim, the latest day first; at most ${String(PAPER_LOOKS_MAX)}`,
  summaryZh: `互助会的谁看过本人某项申请的材料，最近的在前，最多 ${String(PAPER_LOOKS_MAX)} 条`,
  allow: ['member'],
  params: ClaimParams,
  success: { status: 200, reply: PaperLooks },
  problems: ['claim_unknown', 'person_erased'],
});

export const PAPER_OPERATIONS = [
  beginPaper,
  readPaperUpload,
  sendPaperPart,
  finishPaper,
  readPapers,
  readPaper,
  readPaperThumbnail,
  withdrawPaper,
  readPaperChecklist,
  readPaperLooks,
] as const;
