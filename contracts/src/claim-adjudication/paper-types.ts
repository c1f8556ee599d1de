import { z } from 'zod';

/** What a paper is, as checklists of the rule books name it. */
export const PAPER_TYPES = [
  'identity',
  'settlement',
  'discharge',
  'receipt',
  'diagnosis',
  'pathology',
  'accident',
  'disability',
  'death',
  'kinship',
  'referral',
  'other',
] as const;
export const PaperType = z.enum(PAPER_TYPES);
export type PaperType = z.output<typeof PaperType>;

/** `arriving`: bytes are awaited · `kept`: whole and checked · `withdrawn` by who sent it · `lapsed`: never arrived whole */
export const PAPER_STATES = ['arriving', 'kept', 'withdrawn', 'lapsed'] as const;
export const PaperState = z.enum(PAPER_STATES);
export type PaperState = z.output<typeof PaperState>;

/** Papers of a claim that are arriving or kept, at the same time. */
export const PAPERS_MAX = 20;
/** Bytes of one paper. */
export const PAPER_BYTES_MAX = 10 * 1_048_576;
/** Bytes of one part of it; every part but the last is as large. */
export const PAPER_PART_BYTES = 1_048_576;
