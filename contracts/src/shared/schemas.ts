import { z } from 'zod';
import { type CivilDate, parseCivilDate } from './civil-date.ts';
import { type Fen, fen } from './money.ts';
import type { Instant } from './instant.ts';

/** The zod forms of the shared words. Every surface uses these, so that a date or a sum is described once. */
export const CivilDateSchema = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine((text) => parseCivilDate(text) !== null, { error: 'not a day of the calendar' })
  .transform((text) => text as CivilDate)
  .meta({ description: 'Civil date of Asia/Shanghai', examples: ['2025-05-21'] });

export const InstantSchema = z.iso
  .datetime()
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

export const UuidSchema = z.uuid().meta({ description: 'Opaque identifier' });
export const DigestSchema = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .meta({ description: 'SHA-256 of the canonical JSON, hexadecimal' });
export const PlanCodeSchema = z
  .string()
  .regex(/^[A-Z][A-Z0-9]{1,11}$/)
  .meta({ description: 'Plan code of a rule book', examples: ['HM'] });
export const ItemCodeSchema = z
  .string()
  .regex(/^[A-Z][A-Z0-9]{1,11}(\.[a-z]+)?$/)
  .meta({ description: 'Benefit item: a plan, or a part of a bundle', examples: ['HM', 'TRI.hospital'] });
export const CodeSchema = z
  .string()
  .regex(/^[A-Z][A-Z_]{2,39}$/)
  .meta({ description: 'Registered reason code', examples: ['WAITING_PERIOD'] });
export const SexSchema = z.enum(['male', 'female']);
export const CategorySchema = z
  .enum(['worker', 'staff'])
  .meta({ description: 'Women only: retirement at 50 (worker) or 55 (staff)' });
export const RelationSchema = z.enum(['contract', 'dispatched', 'temporary', 'gig', 'retired', 'left']);

/** Yuan as people write it, on the edges only: `1234.50`. Parsed with `parseYuan`, written with `formatYuan`. */
export const YuanSchema = z
  .string()
  .regex(/^\d{1,12}(\.\d{1,2})?$/)
  .meta({ description: 'Yuan with at most two places, as text', examples: ['1234.50'] });
