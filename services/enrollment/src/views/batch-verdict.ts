import type { ParticipationAssessed } from '@huji/contracts/claim-adjudication/events.ts';
import type { DocumentStore } from '@huji/chassis/persistence/document-store.ts';
import { ViewStore } from '@huji/chassis/persistence/view-store.ts';

/** What adjudication said of the rows of one part of a version. */
export interface VerdictPart {
  readonly part: number;
  readonly rows: ParticipationAssessed['rows'];
}

export const verdictPartId = (batchId: string, version: number, part: number): string =>
  `${batchId}:${String(version)}:${String(part)}`;
const PARTS_MAX = 1_000;

export const verdictVersion = (batchId: string, version: number): string => `${batchId}:${String(version)}`;

export const openVerdicts = (store: DocumentStore) =>
  new ViewStore<VerdictPart>(store, { view: 'batch-verdict', indexes: ['version'] });

interface Place {
  readonly batchId: string;
  readonly version: number;
  readonly part: number;
  readonly rowNos: readonly number[];
}
type Verdicts = ReadonlyMap<number, VerdictPart['rows'][number]>;

/** By row number. The part of the same number holds them as a rule; another division is followed too. */
export const readVerdicts = async (
  verdicts: ReturnType<typeof openVerdicts>,
  place: Place | null,
): Promise<Verdicts> => {
  if (place === null) return new Map();
  const { batchId, version, part, rowNos } = place;
  const same = await verdicts.get(verdictPartId(batchId, version, part));
  const found = new Map((same?.rows ?? []).map((row) => [row.rowNo, row]));
  if (rowNos.every((rowNo) => found.has(rowNo))) return found;
  const all = await verdicts.find({ field: 'version', equals: verdictVersion(batchId, version), max: PARTS_MAX });
  return new Map(all.rows.flatMap(({ row }) => row.rows.map((verdict) => [verdict.rowNo, verdict] as const)));
};
