import { z } from 'zod';
import { PROPOSAL_FIELDS } from '../shared/proposal.ts';
import { CivilDateSchema, UuidSchema } from '../shared/schemas.ts';
import {
  HOSPITAL_LEVELS,
  REGISTER_ALIASES_MAX,
  REGISTER_CELL_FAULTS,
  REGISTER_CODE_MAX,
  REGISTER_NAME_MAX,
  REGISTERS,
  ROW_CHANGES,
} from './registers.ts';

export const RegisterSchema = z
  .enum(REGISTERS)
  .meta({ description: '`hospital`, or `illness` by ICD-10', examples: ['hospital'] });

const Code = z
  .string()
  .trim()
  .min(1)
  .max(REGISTER_CODE_MAX)
  .meta({
    description: 'Of the medical insurance for a hospital, of ICD-10 for an illness',
    examples: ['H32020000001'],
  });
const Name = z.string().trim().min(1).max(REGISTER_NAME_MAX);

/** Grade, level and designation are of hospitals alone. */
const ENTRY_FIELDS = {
  name: Name,
  aliases: z.array(Name).max(REGISTER_ALIASES_MAX).default([]),
  grade: z.int().min(0).max(3).optional().meta({ description: '0 ungraded, 1 to 3' }),
  level: z.enum(HOSPITAL_LEVELS).optional().meta({ description: 'Administrative level' }),
  designatedOn: CivilDateSchema.optional().meta({
    description: 'First day on which the medical insurance designates it; absent: not designated',
  }),
  designatedUntilOn: CivilDateSchema.optional().meta({ description: 'Last day; absent: no end is known' }),
};
const Entry = z.object(ENTRY_FIELDS);

export const RegisterEntryReply = z.object({
  code: Code,
  ...ENTRY_FIELDS,
  spans: z
    .array(
      z.object({
        effectiveOn: CivilDateSchema,
        endedOn: CivilDateSchema.optional().meta({ description: 'First day on which it holds no more' }),
        entry: Entry,
      }),
    )
    .optional()
    .meta({ description: 'Everything the row ever said, the oldest first; for the office alone' }),
});

export const RegisterReply = z.object({
  register: RegisterSchema,
  rows: z.int().nonnegative().meta({ description: 'Those that ended among them' }),
  version: z.int().nonnegative().meta({ description: 'Counts the changes; 0: it is empty' }),
  beginsOn: CivilDateSchema.optional().meta({
    description: 'First day on which it holds; for events before it what a claim says counts',
  }),
  changedOn: CivilDateSchema.optional().meta({ description: 'The latest day from which a change holds' }),
});

const Counts = z.object({
  added: z.int().nonnegative(),
  changed: z.int().nonnegative(),
  ended: z.int().nonnegative().meta({ description: 'Rows that the file does not hold any more' }),
  unchanged: z.int().nonnegative(),
});

const EffectiveOn = CivilDateSchema.meta({ description: 'First day on which it holds' });

/** One change of one row. */
export const RegisterEdit = z
  .discriminatedUnion('type', [
    z.strictObject({
      type: z.literal('entry'),
      code: Code,
      effectiveOn: EffectiveOn,
      entry: z.strictObject(ENTRY_FIELDS),
    }),
    z.strictObject({ type: z.literal('alias'), code: Code, effectiveOn: EffectiveOn, alias: Name }),
    z.strictObject({ type: z.literal('end'), code: Code, effectiveOn: EffectiveOn }),
  ])
  .meta({ description: 'A row added or changed, a further name for one, or its end; each from a day on' });

export const RegisterEditInput = z.strictObject({
  edit: RegisterEdit,
  reason: z.string().trim().min(1).max(200).meta({ description: 'Why; no name of a person, nothing of a claim' }),
});

/** What is wanted, told apart by `type`. */
const Wanted = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('import'),
    register: RegisterSchema,
    importId: UuidSchema,
    effectiveOn: EffectiveOn,
    counts: Counts,
    sha256: z.string().meta({ description: 'Of the file' }),
  }),
  z.object({
    type: z.literal('edit'),
    register: RegisterSchema,
    edit: RegisterEdit,
    before: Entry.optional().meta({ description: 'What the register says on that day' }),
    reason: z.string(),
  }),
]);

export const RegisterProposalReply = z.object({ ...PROPOSAL_FIELDS, wanted: Wanted });
export type RegisterProposalReply = z.output<typeof RegisterProposalReply>;

export const RegisterImportReply = z.object({
  counts: Counts.extend({ refused: z.int().nonnegative().meta({ description: 'Rows with a cell that is not taken' }) }),
  refusals: z
    .array(
      z.object({
        line: z.int().positive(),
        column: z.string().meta({ description: 'As a spreadsheet names it', examples: ['C'] }),
        code: z.enum(Object.keys(REGISTER_CELL_FAULTS) as (keyof typeof REGISTER_CELL_FAULTS)[]),
        text: z.string().meta({ description: 'What stands in the cell' }),
        detail: z.string(),
        detailZh: z.string(),
      }),
    )
    .meta({ description: 'The first of them; nothing is proposed before the file is mended' }),
  proposal: RegisterProposalReply.optional().meta({
    description: 'Absent: cells are refused, or the file says what the register says',
  }),
});

export const RegisterDifferenceReply = z.object({
  code: Code,
  change: z.enum(ROW_CHANGES),
  before: Entry.optional(),
  after: Entry.optional(),
});
