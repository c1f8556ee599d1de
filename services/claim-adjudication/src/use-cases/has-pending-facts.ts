import type { Query } from '@huji/chassis/persistence/document-driver.ts';
import { eachRow } from '@huji/chassis/persistence/each-row.ts';
import { versionId } from '../domain/assessment/assessment-record.ts';
import type { Granting } from '../domain/granting/granting.ts';
import type { Member } from '../domain/member/member.ts';
import type { Parts } from './parts.ts';

const PAGE_GRANTINGS = 100;

type Documents = Pick<Parts, 'documents'>;

const concerns = async (
  { documents }: Documents,
  { batchId, version, state, parked }: Granting,
  personId: string,
): Promise<boolean> => {
  if (parked.includes(personId)) return true;
  if (state === 'done') return false;
  const [assessment] = await documents.assessments.readMany([versionId(batchId, version)]);
  return assessment?.rows.some((row) => row.personId === personId) === true;
};

/** Whether a paid batch names the person and has not come to them yet. Mostly no batch is under way, and nothing is read. */
export const hasPendingFacts = async (
  parts: Documents,
  personId: string,
  member: Pick<Member, 'batches'>,
): Promise<boolean> => {
  const asked = { field: 'openSince', from: '0', max: PAGE_GRANTINGS } as const;
  for await (const { state: granting } of eachRow((query: Query) => parts.documents.grantings.find(query), asked)) {
    if (granting === null || (member.batches[granting.batchId] ?? 0) >= granting.billRevision) continue;
    if (await concerns(parts, granting, personId)) return true;
  }
  return false;
};
