import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import { accepted } from '@huji/chassis/aggregate/outcome.ts';
import { canonicalJson } from '@huji/contracts/shared/canonical-json.ts';
import { inParallel } from '@huji/chassis/resilience/in-parallel.ts';
import { findingPartId, FINDINGS_PER_PART } from '../documents/roster-finding.ts';
import { sealRow } from '../documents/roster-part.ts';
import { rosterPartId } from '../domain/roster/roster-part.ts';
import type { Roster } from '../domain/batch.ts';
import { placeKey, placesOf } from '../domain/roster/roster-finding.ts';
import { isIdentified, PART_ROWS } from '../domain/roster/roster-part.ts';
import { type KeptRow, partsOf } from '../domain/roster/roster-row.ts';
import type { ComparedRoster, HashedRow } from './compare-roster.ts';
import type { Parts } from './parts.ts';
import { discardParts } from './discard-parts.ts';

/** Keys of persons the employer knows and the register has with this very name and phone. */
const settledPersons = ({ rows, knownPersons }: ComparedRoster): ReadonlySet<string> => {
  const changed = new Set(
    rows.filter(({ key, identity }) => knownPersons.get(key)?.identity !== identity).map(({ key }) => key),
  );
  return new Set([...knownPersons.keys()].filter((key) => !changed.has(key)));
};

const keepRow = async (
  { cipher }: Parts,
  batchId: string,
  { name, idNumber, phone, ...row }: HashedRow,
  personId: string | null,
): Promise<KeptRow> => {
  if (personId !== null) return { ...row, personId, sealed: null };
  return { ...row, personId: null, sealed: await sealRow(cipher, batchId, { name, idNumber, phone }) };
};

const PARTS_AT_ONCE = 8;

/** Whoever waits for a large roster: told how many rows are stored, and whether to go on. */
export interface Storage {
  readonly signal: AbortSignal;
  readonly told: (done: number, of: number) => void;
}

interface Storing {
  readonly batchId: string;
  readonly compared: ComparedRoster;
  readonly storage?: Storage | undefined;
}

/** Of everything that is kept, hashes in the place of what identifies a person. In turns, as everybody else waits meanwhile. */
const rosterIdOf = async ({ cipher }: Parts, { rows, findingsId }: ComparedRoster): Promise<string> => {
  const hashes: string[] = [];
  for (const some of partsOf(rows, PART_ROWS)) {
    const kept = some.map((row) => ({ ...row, name: null, idNumber: null, phone: null }));
    hashes.push(cipher.keyedHash('roster', canonicalJson(kept)));
    await nextTurn();
  }
  return cipher.keyedHash('roster', canonicalJson({ parts: hashes, findingsId }));
};

const storeFindings = async (
  { documents }: Parts,
  { batchId, rosterId, compared }: Storing & { readonly rosterId: string },
  envelope: Envelope,
): Promise<Pick<Roster, 'findings'>> => {
  const { findings, findingsId } = compared;
  if (findingsId === null) return {};
  const found = partsOf(findings, FINDINGS_PER_PART);
  await inParallel(found, PARTS_AT_ONCE, async (some, index) => {
    await documents.rosterFindings.putOnce(findingPartId(batchId, rosterId, index + 1), { findings: some }, envelope);
  });
  const rows = new Set(findings.flatMap(placesOf).map(placeKey)).size;
  return { findings: { id: findingsId, rows, count: findings.length, parts: found.length } };
};

interface StoredRoster extends Pick<Roster, 'id' | 'rows' | 'persons' | 'parts' | 'identified' | 'findings'> {
  /** Ids of the parts that were not there before. */
  readonly made: readonly string[];
}

/**
 * Stores the parts before the batch points to them; a request that dies in between leaves nothing that counts, and one that
 * is stopped leaves nothing. @throws the reason of the signal
 */
export const storeRoster = async (
  parts: Parts,
  { batchId, compared, storage }: Storing,
  envelope: Envelope,
): Promise<StoredRoster> => {
  const { rows, knownPersons, persons } = compared;
  const settled = settledPersons(compared);
  const id = await rosterIdOf(parts, compared);
  const stored = partsOf(rows, PART_ROWS);
  const identified: { part: number; rows: number }[] = [];
  const made: string[] = [];
  let done = 0;
  for (const [index, partRows] of stored.entries()) {
    const part = index + 1;
    if (storage?.signal.aborted === true) {
      await discardParts(parts, made, envelope);
      storage.signal.throwIfAborted();
    }
    const kept = await Promise.all(
      partRows.map((row) =>
        keepRow(parts, batchId, row, settled.has(row.key) ? (knownPersons.get(row.key)?.personId ?? null) : null),
      ),
    );
    const command = { type: 'store', batchId, rosterId: id, part, rows: kept } as const;
    const partId = rosterPartId(batchId, id, part);
    const taken = accepted(await parts.documents.rosterParts.execute(partId, command, envelope));
    const { state } = taken;
    if (taken.type === 'committed' && taken.events.length > 0) made.push(partId);
    done += partRows.length;
    storage?.told(done, rows.length);
    if (isIdentified(state)) identified.push({ part, rows: partRows.length });
  }
  const findings = await storeFindings(parts, { batchId, compared, rosterId: id }, envelope);
  return { id, rows: rows.length, persons, parts: stored.length, identified, made, ...findings };
};
