import { obeyed } from '@huji/chassis/aggregate/outcome.ts';
import { beside, type Envelope } from '@huji/chassis/aggregate/envelope.ts';
import type { Parts } from './parts.ts';
import { type PlacedSheet, tellClaimsOfSheet } from './tell-claims-of-sheet.ts';

/** The sheet lies in this claim from now on. */
export const seeSheet = async (parts: Parts, placed: PlacedSheet, envelope: Envelope): Promise<void> => {
  const { sheet, claimId } = placed;
  obeyed(await parts.documents.sheets.execute(sheet, { type: 'see', claimId }, beside(envelope, 'sheet')));
  await tellClaimsOfSheet(parts, placed, envelope);
};
