import type { DeputyGrant } from '@huji/chassis/duties/deputies.ts';
import { lastDayOf } from '../domain/deputy-days.ts';
import type { Parts } from './parts.ts';

/** The grant as requests are let in by it; here from the documents themselves. */
export const readDeputy = async (
  { documents }: Pick<Parts, 'documents'>,
  deputyId: string,
): Promise<DeputyGrant | null> => {
  const state = (await documents.deputies.read(deputyId))?.state ?? null;
  if (state === null) return null;
  const { deputy, absent, role, societies, firstOn } = state;
  const { subject, personId } = deputy;
  return { subject, personId, absent: absent.subject, role, societies, firstOn, lastOn: lastDayOf(state) };
};
