import { unlessErased } from '@huji/chassis/security/unless-erased.ts';
import { overlap } from '../domain/use/own-share.ts';
import type { Claim } from '../domain/claim/claim.ts';
import type { Parts } from './parts.ts';

/** Reasons to look twice that another claim gives. */
export type LinkedFlag = 'sheet-seen' | 'overlapping-stay' | 'receipt-seen';

export interface LinkedClaim {
  readonly flag: LinkedFlag;
  readonly claim: Claim;
}

type Documents = Pick<Parts, 'documents'>;

const withSheet = async ({ documents }: Documents, { sharedSheets = [] }: Claim): Promise<readonly string[]> =>
  (await documents.sheets.readMany(sharedSheets)).flatMap((sheet) => sheet?.state.claimIds ?? []);

const withReceipt = async ({ documents }: Documents, { facts }: Claim): Promise<readonly string[]> =>
  (await documents.receipts.read(facts.receipt))?.state.seenBy ?? [];

const withStay = async ({ documents }: Documents, { claimId, personId }: Claim): Promise<readonly string[]> => {
  const { stays = [] } = (await documents.members.read(personId))?.state ?? {};
  const own = stays.filter((stay) => stay.claimId === claimId);
  return stays.filter((stay) => own.some((each) => overlap(each, stay))).map((stay) => stay.claimId);
};

const readUnlessErased = async ({ documents }: Documents, claimId: string): Promise<Claim | null> =>
  (await unlessErased(documents.claims.read(claimId)))?.state ?? null;

const FINDERS = { 'sheet-seen': withSheet, 'overlapping-stay': withStay, 'receipt-seen': withReceipt } as const;
const isLinking = (flag: string): flag is LinkedFlag => Object.hasOwn(FINDERS, flag);

/** The other claims that gave a claim's reasons to look twice, as they stand now; one of which the person was erased is not told. */
export const findLinkedClaims = async (
  parts: Documents,
  claim: Claim,
  flags: readonly string[],
): Promise<readonly LinkedClaim[]> => {
  const found = await Promise.all(
    flags.filter(isLinking).map(async (flag) => {
      const others = new Set(await FINDERS[flag](parts, claim));
      others.delete(claim.claimId);
      const claims = await Promise.all([...others].map((claimId) => readUnlessErased(parts, claimId)));
      return claims.flatMap((other) => (other === null ? [] : [{ flag, claim: other }]));
    }),
  );
  return found.flat();
};
