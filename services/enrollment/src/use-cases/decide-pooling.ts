import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import { accepted } from '@huji/chassis/aggregate/outcome.ts';
import type { Parts } from './parts.ts';

interface PoolingDecision {
  readonly employerId: string;
  readonly approved: boolean;
  readonly reason: string;
}

export const decidePooling = async (
  { documents }: Parts,
  { employerId, approved, reason }: PoolingDecision,
  envelope: Envelope,
) => accepted(await documents.employers.execute(employerId, { type: 'decide-pooling', approved, reason }, envelope));
