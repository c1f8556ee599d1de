import { type Envelope, beside } from '@huji/chassis/aggregate/envelope.ts';
import { obeyed } from '@huji/chassis/aggregate/outcome.ts';
import type { Parts } from './parts.ts';
import { type PlacedSheet, tellClaimsOfSheet } from './tell-claims-of-sheet.ts';

/** The sheet lies in this claim no longer. */
export const forgetSheet = async (parts: Parts, placed: PlacedSheet, envelope: Envelope): Promise<void> => {
  const { sheet, claimId } = placed;
  const heard = beside(envelope, `forget:${sheet}`);
  obeyed(await parts.documents.sheets.execute(sheet, { type: 'forget', claimId }, heard));
  await tellClaimsOfSheet(parts, placed, envelope);
};
