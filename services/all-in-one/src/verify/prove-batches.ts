import { FirstFaults } from '@huji/chassis/observability/first-faults.ts';
import { type ProvenAssessment, readAssessments } from '@huji/claim-adjudication/verify.ts';
import { eachBatch, eachWitnessedBatch, type ProvenBatch, readBatches, readRosters } from '@huji/enrollment/verify.ts';
import { type BilledVersion, eachBilledBatch, readBillings } from '@huji/premium/verify.ts';
import { batchFaults, heardFaults, sentFaults, standingFaults } from './batch-faults.ts';
import type { SystemData } from './open-data.ts';

/** What was said so long ago is heard, or it is lost: a batch of 50,000 is worked in minutes. */
const ON_ITS_WAY_MS = 3_600_000;
/** A batch that changes each time it is looked at is looked at again the next time. */
const LOOKS_MAX = 10;

/** Contributions of rows that stood before, which a version must have had. */
const contributionsOf = ({ former }: Pick<BilledVersion, 'former'>): Set<string> =>
  new Set(former.map(({ personId, plan, fen }) => `${personId} ${plan} ${String(fen)}`));

export interface BatchesReport {
  readonly batches: number;
  /** Assessments, and bills, of before the audit log was told of them: nothing outside of them says what they came to. */
  readonly unseen: number;
  /** The first of them. */
  readonly differences: readonly string[];
  /** How many there are. */
  readonly found: number;
}

/**
 * Batches both ways: what enrollment holds of each ↔ the rows it sent ↔ what was found of them ↔ the rows of its bill, and the
 * sums that the audit log saw of it. A batch at a time, of a version at a time; reads only.
 */
class BatchesProof {
  readonly differences = new FirstFaults();
  unseen = 0;
  readonly #isLong: (at: string | null) => boolean;
  readonly #batch: (batchId: string) => Promise<ProvenBatch | null>;
  readonly #bill: (batchId: string) => Promise<BilledVersion | null>;
  readonly #assessment: (batchId: string, version: number) => Promise<ProvenAssessment | null>;
  readonly #roster: ReturnType<typeof readRosters>;

  constructor(data: SystemData, nowMs: number) {
    this.#batch = readBatches(data.of('enrollment').store);
    this.#roster = readRosters(data.of('enrollment').store);
    this.#bill = readBillings(data.of('premium').store);
    this.#assessment = readAssessments(data.of('claim-adjudication').store);
    this.#isLong = (at) => at !== null && Date.parse(at) + ON_ITS_WAY_MS < nowMs;
  }

  async prove(batchId: string): Promise<void> {
    for (let look = 1; look <= LOOKS_MAX; look++) {
      const found = await this.#batch(batchId);
      if (found === null) return;
      const bill = await this.#bill(batchId);
      if ((await this.#batch(batchId))?.revision !== found.revision) continue;
      this.#note('batch', batchId, batchFaults({ found, bill, isLong: this.#isLong }));
      if (bill !== null) this.#note('bill', batchId, bill.faults);
      if (bill?.standing != null && !bill.isSeen) this.unseen += 1;
      await this.#proveVersions(batchId, found, bill);
      return;
    }
  }

  async proveThereIs(what: string, batchIds: readonly string[]): Promise<void> {
    for (const batchId of batchIds)
      if ((await this.#batch(batchId)) === null)
        this.differences.note([`${what} ${batchId} is of a batch that is not there`]);
  }

  async #proveVersions(batchId: string, found: ProvenBatch, bill: BilledVersion | null): Promise<void> {
    const { lastVersion, asked } = found.batch;
    const standing = bill?.standing ?? null;
    const unseen = bill === null ? new Set<string>() : contributionsOf(bill);
    for (let version = 1; version <= Math.max(lastVersion, standing?.version ?? 0); version++) {
      const assessment = await this.#assessment(batchId, version);
      if (standing?.version === version) this.#note('bill', batchId, standingFaults(standing, found.batch, assessment));
      if (assessment !== null) await this.#proveVersion(batchId, found, assessment, unseen);
      else if (asked?.version !== version && standing?.version !== version)
        this.#note('batch', batchId, [`lost what was found of version ${String(version)}`]);
    }
    if (unseen.size > 0)
      this.#note('bill', batchId, [`keeps ${String(unseen.size)} contributions that no version of it had`]);
  }

  async #proveVersion(
    batchId: string,
    found: ProvenBatch,
    assessment: ProvenAssessment,
    unseen: Set<string>,
  ): Promise<void> {
    const { version, faults, rows, isAccepted, isSeen } = assessment;
    if (!isSeen) this.unseen += 1;
    this.#note('assessment', `${batchId}:${String(version)}`, faults);
    this.#note('batch', batchId, heardFaults(found, assessment, this.#isLong));
    await this.#proveSent(batchId, found, assessment);
    if (unseen.size === 0) return;
    for (const row of rows.values())
      if (isAccepted(row)) unseen.delete(`${row.personId} ${row.plan} ${String(row.contributionFen)}`);
  }

  /** Rosters of earlier versions are known to nobody any more. */
  async #proveSent(batchId: string, { batch }: ProvenBatch, assessment: ProvenAssessment): Promise<void> {
    const submission = [batch.asked, batch.agreed].find((each) => each?.version === assessment.version);
    if (submission == null) return;
    const { id: rosterId, parts } = submission.roster;
    let sent = 0;
    for (let part = 1; part <= parts; part++) {
      const rows = (await this.#roster({ batchId, rosterId, part })) ?? [];
      sent += rows.length;
      this.#note('batch', batchId, sentFaults(rows, assessment));
    }
    if (sent !== assessment.rows.size || sent !== submission.roster.rows)
      this.#note('batch', batchId, [`holds other rows of version ${String(assessment.version)} than were assessed`]);
  }

  #note(what: string, id: string, faults: readonly string[]): void {
    this.differences.note(faults.map((fault) => `${what} ${id} ${fault}`));
  }
}

/** Every batch against its assessments and its bill, and every bill and every trace of a batch against a batch. Reads only. */
export const proveBatches = async (
  data: SystemData,
  nowMs: number,
  tell: (done: number) => void = () => undefined,
): Promise<BatchesReport> => {
  const proof = new BatchesProof(data, nowMs);
  let batches = 0;
  for await (const ids of eachBatch(data.of('enrollment').store))
    for (const batchId of ids) {
      await proof.prove(batchId);
      batches += 1;
      tell(batches);
    }
  for await (const ids of eachBilledBatch(data.of('premium').store)) await proof.proveThereIs('bill', ids);
  for await (const ids of eachWitnessedBatch(data.of('enrollment').store))
    await proof.proveThereIs('the audit log of', ids);
  const { first, total } = proof.differences;
  return { batches, unseen: proof.unseen, differences: first, found: total };
};
