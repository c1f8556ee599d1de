import type { UploadFinding } from '@huji/contracts/enrollment/roster-upload-http.ts';
import { present } from '@huji/contracts/shared/present.ts';
import { shownBefore } from '@huji/chassis/http/shown-before.ts';
import { rangeOf, type UploadGroup, type UploadList } from '../domain/roster/roster-upload.ts';
import type { ComparedRoster } from '../use-cases/compare-roster.ts';
import { openRosterUploadEntries } from '../use-cases/open-roster-upload-entries.ts';
import type { Parts } from '../use-cases/parts.ts';
import type { ShownUpload } from '../use-cases/read-roster-upload-job.ts';
import { findingShown } from './roster-finding.reply.ts';
import { changeReplies, rosterReply, uncountedRows } from './roster.reply.ts';
import { uploadUnknown } from './roster-upload.access.ts';

const findingsShown = (compared: ComparedRoster): readonly UploadFinding[] => [
  ...compared.findings.map((finding): UploadFinding => ({ ...findingShown(finding), holdsUp: true })),
  ...uncountedRows(compared).map(({ row: { sheet, line }, ...finding }): UploadFinding =>
    present({ sheet, line, ...finding, rows: 1, holdsUp: false }),
  ),
];

/** What is kept of a large roster, in the words that a small one is answered with. */
export const shownUpload = (parts: Parts): ShownUpload => ({
  reply: (outcome) => rosterReply(parts, outcome),
  changes: async ({ knownPersons, askedOf }, some) => {
    const shown = await changeReplies(parts, some, knownPersons);
    return shown.map((change, index) => {
      const after = some[index]?.after;
      return after == null ? change : { ...change, asked: askedOf(after) };
    });
  },
  findings: findingsShown,
});

/** Where one looks how far a large roster is. */
export const uploadLocation = (workId: string): string => `/v1/enrollment/work/${workId}`;

interface AskedPage {
  readonly workId: string;
  readonly list: UploadList;
  readonly groups: readonly UploadGroup[];
  readonly key: string | undefined;
  readonly cursor: string | undefined;
  readonly limit: number;
}

/** A page of one group of a list, or of all of it. @throws InvalidCursor · Refused `roster_upload_unknown` when it is forgotten */
export const uploadPage = async <Entry>(
  parts: Parts,
  { workId, list, groups, key, cursor, limit }: AskedPage,
): Promise<{ readonly entries: Entry[]; readonly cursor: string | null }> => {
  const shown = shownBefore(cursor);
  const { from, to } = rangeOf(groups, key);
  const range = { from: Math.min(from + shown, to), to: Math.min(from + shown + limit, to) };
  const entries = await openRosterUploadEntries(parts, { workId, list, range });
  if (entries === null) throw uploadUnknown();
  return { entries: [...entries] as Entry[], cursor: range.to < to ? String(range.to - from) : null };
};
