import type { RowChange } from '@huji/contracts/claim-adjudication/registers.ts';
import { differencePageId } from '../documents/register-import.ts';
import type { RowDifference } from '../domain/register/register-difference.ts';
import { PAGE_DIFFERENCES } from './import-register.ts';
import type { Parts } from './parts.ts';

interface Asked {
  readonly at: number;
  readonly max: number;
  readonly change?: RowChange;
}

/** So many stored pages are looked through at once; whoever asks for a rare change goes on with the next place. */
const PAGES_MAX = 20;

/** What an import would change, from a place on; none once it is not kept any more. */
export const listRegisterDifferences = async (
  { documents }: Parts,
  importId: string,
  { at, max, change }: Asked,
): Promise<{ readonly differences: readonly RowDifference[]; readonly next: number | null }> => {
  const made = await documents.registerImports.read(importId);
  const found: RowDifference[] = [];
  if (made === null) return { differences: found, next: null };
  const first = Math.floor(at / PAGE_DIFFERENCES);
  const end = Math.min(made.pages, first + PAGES_MAX);
  for (let page = first; page < end; page += 1) {
    const body = await documents.registerImportPages.read(differencePageId(importId, page));
    const differences = body !== null && 'differences' in body ? body.differences : [];
    for (const [index, difference] of differences.entries()) {
      const place = page * PAGE_DIFFERENCES + index;
      if (place < at || (change !== undefined && difference.change !== change)) continue;
      if (found.length === max) return { differences: found, next: place };
      found.push(difference);
    }
  }
  return { differences: found, next: end < made.pages ? end * PAGE_DIFFERENCES : null };
};
