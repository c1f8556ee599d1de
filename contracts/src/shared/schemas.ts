import { z } from 'zod';
import { type CivilDate, parseCivilDate } from './civil-date.ts';
import { type Fen, fen } from './money.ts';
import type { Instant } from './instant.ts';
import { foldReference } from './reference.ts';
import { FORM, says, textOfForm } from './text-of-form.ts';

/** The zod forms of the shared words. Every surface uses these, so that a date or a sum is described once. */
export const CivilDateSchema = textOfForm(/^\d{4}-\d{2}-\d{2}$/, {
  zh: '年-月-日形式的日期',
  en: 'a date, written year-month-day',
  example: '2025-05-21',
})
  .refine((text) => parseCivilDate(text) !== null, says({ zh: '日历中没有这一天', en: 'is not a day of the calendar' }))
  .transform((text) => text as CivilDate)
  .meta({ description: 'Civil date of Asia/Shanghai', examples: ['2025-05-21'] });

export const InstantSchema = z.iso
  .datetime()
  .meta({
    [FORM]: { zh: 'UTC 时间（RFC 3339）', en: 'an instant in UTC (RFC 3339)', example: '2025-05-21T01:00:00.000Z' },
  })
  .transform((text) => text as Instant)
  .meta({ description: 'Instant, RFC 3339, UTC', examples: ['2025-05-21T01:00:00.000Z'] });

/** Fen on the wire is a safe integer; events carry fen, people see yuan. */
export const FenSchema = z
  .int()
  .transform((value): Fen => fen(value))
  .meta({ description: 'Money in integer fen (1 yuan = 100 fen)', examples: [9900] });

export const NonNegativeFenSchema = z
  .int()
  .nonnegative()
  .transform((value): Fen => fen(value))
  .meta({ description: 'Money in integer fen, not negative', examples: [9900] });

export const UuidSchema = z.uuid().meta({
  description: 'Opaque identifier',
  [FORM]: {
    zh: '系统给出的编号（UUID）',
    en: 'an id that this system gave (UUID)',
    example: '018f4e3a-7c2b-7d11-8a55-0242ac120002',
  },
});
export const DigestSchema = textOfForm(/^[0-9a-f]{64}$/, {
  zh: '64 位小写十六进制摘要',
  en: '64 hexadecimal digits in small letters',
  example: '0000000000000000000000000000000000000000000000000000000000000000',
}).meta({ description: 'SHA-256 of the canonical JSON, hexadecimal' });
export const PlanCodeSchema = textOfForm(/^[A-Z][A-Z0-9]{1,11}$/, {
  zh: '2 至 12 位大写字母和数字，以字母开头',
  en: '2 to 12 capitals and digits, a letter first',
  example: 'HM',
}).meta({ description: 'Plan code of a rule book', examples: ['HM'] });
export const ItemCodeSchema = textOfForm(/^[A-Z][A-Z0-9]{1,11}(\.[a-z]+)?$/, {
  zh: '给付项目代码：保障项目代码，必要时加点号和分项',
  en: 'the code of a plan, or of one part of it after a dot',
  example: 'TRI.hospital',
}).meta({ description: 'Benefit item: a plan, or a part of a bundle', examples: ['HM', 'TRI.hospital'] });
export const CodeSchema = textOfForm(/^[A-Z][A-Z_]{2,39}$/, {
  zh: '3 至 40 位大写字母和下划线',
  en: '3 to 40 capitals and underscores',
  example: 'WAITING_PERIOD',
}).meta({ description: 'Registered reason code', examples: ['WAITING_PERIOD'] });
/** A number on paper as it was typed; two of them are compared folded. */
export const ReferenceSchema = z
  .string()
  .trim()
  .min(1)
  .max(64)
  .refine(
    (text) => foldReference(text) !== '',
    says({ zh: '至少须有一个字母或数字，例如 JL-00123A', en: 'needs a letter or a digit at least, such as JL-00123A' }),
  );
export const SexSchema = z.enum(['male', 'female']);
export const CategorySchema = z
  .enum(['worker', 'staff'])
  .meta({ description: 'Women only: retirement at 50 (worker) or 55 (staff)' });
export const RelationSchema = z.enum(['contract', 'dispatched', 'temporary', 'gig', 'retired', 'left']);

/** Yuan as people write it, on the edges only: `1234.50`. Parsed with `parseYuan`, written with `formatYuan`. */
export const YuanSchema = textOfForm(/^\d{1,12}(\.\d{1,2})?$/, {
  zh: '以元为单位的金额，最多两位小数，不带符号',
  en: 'an amount in yuan with at most two places and no sign',
  example: '1234.50',
}).meta({ description: 'Yuan with at most two places, as text', examples: ['1234.50'] });

/** Yuan that may be negative, in answers only: balances and the lines of the journal. */
export const SignedYuanSchema = textOfForm(/^-?\d{1,12}\.\d{2}$/, {
  zh: '以元为单位的金额，两位小数，可带负号',
  en: 'an amount in yuan with two places, negative ones with a minus',
  example: '-1234.50',
}).meta({ description: 'Yuan with two places, as text; may be negative', examples: ['-1234.50'] });
