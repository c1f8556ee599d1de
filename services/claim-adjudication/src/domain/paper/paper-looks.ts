import type { PaperType } from '@huji/contracts/claim-adjudication/paper-types.ts';
import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import { type Papers, paperOf } from './paper.ts';

/** Entries of the audit log that say somebody opened a paper: itself, or its small picture. */
const OPENED: readonly string[] = ['paper-read', 'paper-thumbnail-read'];
const OFFICE = ['reviewer', 'supervisor'] as const;
type OfficeRole = (typeof OFFICE)[number];

/** An entry of the person’s stream, as far as it tells of papers. */
export interface LookEntry {
  readonly action: string;
  readonly on: CivilDate;
  readonly data?: Readonly<Record<string, string | number | boolean>>;
}

/** What the office opened on one day in one function: how many people did would tell that a claim is looked at twice. */
export interface PaperLook {
  readonly on: CivilDate;
  readonly as: OfficeRole;
  readonly types: readonly PaperType[];
}

const isOffice = (role: unknown): role is OfficeRole => (OFFICE as readonly unknown[]).includes(role);

/** Who of the office looked at the papers of a claim, by day and function, the latest first. */
export const looksAt = (
  claimId: string,
  papers: Papers | null,
  entries: readonly LookEntry[],
): readonly PaperLook[] => {
  const looks = new Map<string, PaperLook>();
  for (const { action, on, data } of entries) {
    if (!OPENED.includes(action) || data?.['claimId'] !== claimId || !isOffice(data['role'])) continue;
    const type = paperOf(papers, String(data['paperId']))?.type;
    if (type === undefined) continue;
    const of = `${on} ${data['role']}`;
    const before = looks.get(of)?.types ?? [];
    looks.set(of, { on, as: data['role'], types: [...new Set([...before, type])] });
  }
  return [...looks.values()].reverse();
};
