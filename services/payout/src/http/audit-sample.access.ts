import { refused, type Refused } from '@huji/chassis/http/refused.ts';
import { requireSociety } from '@huji/chassis/security/authorization.ts';
import type { Principal } from '@huji/contracts/shared/roles.ts';
import type { AuditSample } from '../domain/audit-sample/audit-sample.ts';
import type { Parts } from '../use-cases/parts.ts';

const sampleUnknown = (): Refused => refused({ code: 'audit_sample_unknown', detail: 'there is no such sample' });

/** A sample of several societies needs the grant of each. @throws Refused */
export const requireVisibleSample = async (
  { documents }: Pick<Parts, 'documents'>,
  principal: Principal,
  sampleId: string,
): Promise<AuditSample> => {
  const sample = await documents.auditSamples.read(sampleId);
  if (sample === null) throw sampleUnknown();
  requireSociety(principal, ...sample.societies);
  return sample;
};
