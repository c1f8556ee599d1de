import { accepted } from '@huji/chassis/aggregate/outcome.ts';
import { beside, type Envelope } from '@huji/chassis/aggregate/envelope.ts';
import { withAudit } from '@huji/chassis/security/audit-by.ts';
import { isOfGroup } from '../domain/claim/claim-colleagues.ts';
import type { Parts } from './parts.ts';
import { forgetSheet } from './forget-sheet.ts';
import { tellColleagues } from './tell-colleagues.ts';

/** Who files anew sends the same photos: they are not held against the new claim. Repetition changes nothing. */
const forgetSheets = async (parts: Parts, claimId: string, envelope: Envelope): Promise<void> => {
  const papers = (await parts.documents.papers.read(claimId))?.state?.papers ?? [];
  const sheets = new Set(papers.flatMap(({ kept }) => (kept === undefined ? [] : [kept.sheet])));
  for (const sheet of sheets) await forgetSheet(parts, { sheet, claimId }, envelope);
};

/** The member takes a claim back that nobody decided on. @throws Refused */
export const withdrawClaim = async (parts: Parts, claimId: string, envelope: Envelope) => {
  const before = (await parts.documents.claims.read(claimId))?.state ?? null;
  const command = { type: 'withdraw', on: envelope.on } as const;
  const heard = withAudit(envelope, { stream: `claim/${claimId}`, action: 'claim-withdrawn' });
  const withdrawn = accepted(await parts.documents.claims.execute(claimId, command, heard));
  await forgetSheets(parts, claimId, envelope);
  if (before !== null && isOfGroup(before)) await tellColleagues(parts, before, (what) => beside(envelope, what));
  return withdrawn;
};
