import { z } from 'zod';
import { takesDeputies } from './deputising.ts';
import { needsIdempotencyKey, type Operation } from './http-contract.ts';

/** RFC 9457 problem details as every operation answers them; `code` is registered in `contracts/problems.yaml`. */
export const ProblemSchema = z
  .object({
    type: z.string().meta({ description: 'Address of the meaning of the code', examples: ['/problems/invalid_input'] }),
    title: z.string().meta({ description: 'The meaning, in English' }),
    titleZh: z.string().meta({ description: 'The meaning, in Chinese' }),
    status: z.int().min(400).max(599).meta({ description: 'HTTP status' }),
    detail: z.string().meta({ description: 'What it was this time' }),
    code: z.string().meta({ description: 'Registered code; never changes its meaning', examples: ['invalid_input'] }),
    errors: z
      .array(
        z.object({
          in: z.enum(['body', 'path', 'query', 'header']).meta({ description: 'Part of the request' }),
          pointer: z.string().meta({ description: 'JSON Pointer into that part', examples: ['/rows/3/birthOn'] }),
          detail: z.string().meta({ description: 'What is wrong, in English' }),
          detailZh: z.string().meta({ description: 'What is wrong, in Chinese' }),
        }),
      )
      .optional()
      .meta({ description: 'Every fault of the input, at most 100' }),
    data: z.record(z.string(), z.unknown()).optional().meta({ description: 'Facts a client may act on' }),
  })
  .meta({ id: 'Problem', description: 'Why the request was not done' });

/** What any operation may answer with. */
const OF_ALL = ['too_many_requests', 'internal_error', 'unavailable'];
/** Where something is sent that may have another form: a part that is named, a key, a condition that nobody asked for. */
const OF_INPUT = ['invalid_input'];
/** An address that cannot be read, or a body that is no JSON. */
const OF_TEXT = ['malformed_request'];
const OF_CALLERS = ['unauthenticated', 'forbidden', 'person_id_missing', 'roles_incompatible'];
const OF_BODIES = ['body_too_large', 'unsupported_media_type'];
const OF_KEYS = ['idempotency_key_required', 'idempotency_key_reused'];
const OF_RANGES = ['range_not_satisfiable'];
const OF_CHANGES = { required: ['if_match_required', 'stale'], optional: ['stale'], none: [] } as const;

/** Every code an operation may answer with: its own, and what follows from its form. */
export const problemsOf = (operation: Operation): readonly string[] => {
  const { method, params, query, body } = operation;
  return [
    ...new Set([
      ...OF_ALL,
      ...(params || query || body || method !== 'get' ? OF_INPUT : []),
      ...(params || body ? OF_TEXT : []),
      ...(operation.allow === 'public' ? [] : OF_CALLERS),
      ...(takesDeputies(operation) ? ['deputy_not_in_force'] : []),
      ...(operation.body ? OF_BODIES : []),
      ...(needsIdempotencyKey(operation) ? OF_KEYS : []),
      ...(operation.success.ranges ? OF_RANGES : []),
      ...OF_CHANGES[operation.ifMatch ?? 'none'],
      ...(operation.problems ?? []),
    ]),
  ];
};
