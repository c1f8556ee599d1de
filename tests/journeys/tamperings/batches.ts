import { createHash, randomUUID } from 'node:crypto';
import { expect, test } from '@jest/globals';
import type { StoredData } from '@huji/all-in-one/verify/open-data.ts';
import { tableOf } from '@huji/chassis/persistence/sqlite-statements.ts';
import { canonicalJson } from '@huji/contracts/shared/canonical-json.ts';
import { type Attacker, changeEntry } from './attacker.ts';
import {
  type BillRow,
  openedBill,
  openedMember,
  packRows,
  type StoredBill,
  unpackRows,
} from './contributions-stored.ts';
import type { TamperedOffice } from './tampered-office.ts';

const DAY_MS = 86_400_000;

interface StoredBatch {
  readonly lastVersion: number;
  readonly agreed: { readonly version: number; readonly roster: { readonly id: string } } | null;
  readonly bill: { readonly billRevision: number; readonly dueFen: number } | null;
  readonly moneys: readonly { readonly id: string; readonly fen: number }[];
  readonly assessments: readonly { readonly accepted: readonly { readonly part: number; readonly rows: number }[] }[];
}
interface AssessedRow {
  readonly rowNo: number;
  readonly personId: string;
  readonly plan: string;
  readonly units: number;
  readonly code?: string;
  readonly contributionFen: number;
}
interface Assessed {
  readonly plans: readonly unknown[];
  readonly rows: readonly AssessedRow[];
  readonly digest: string;
}

/** A batch that has a bill with rows and money or without it, with everything that is stored of it. */
const tiedBatch = (attacker: Attacker, is: (bill: StoredBill) => boolean) => {
  const bill = openedBill(
    attacker,
    (each) => is(each) && each.standing !== null && each.standing.version === 1 && each.standing.rows !== '',
  );
  const { batchId } = bill;
  const id = `${batchId}:1`;
  const batch = attacker.read('batch', batchId);
  const { agreed } = batch.state as unknown as StoredBatch;
  return {
    ...bill,
    rows: unpackRows(bill.bill.standing!.rows),
    putRows: (rows: readonly BillRow[]): void =>
      bill.put({ standing: { ...bill.bill.standing, rows: packRows(rows) } }),
    batch: batch.state as unknown as StoredBatch,
    putBatch: (changed: object): void =>
      attacker.write('batch', batchId, { ...batch, state: { ...batch.state, ...changed } }),
    assessed: attacker.read('assessment', id) as unknown as Assessed,
    /** The record, what was told of it and its digest: it agrees with itself. */
    putAssessed: (change: (row: AssessedRow) => AssessedRow): void => {
      const assessed = attacker.read('assessment', id) as unknown as Assessed;
      const rows = assessed.rows.map(change);
      const { plans } = assessed;
      const digest = createHash('sha256').update(canonicalJson({ plans, rows }), 'utf8').digest('hex');
      attacker.write('assessment', id, { ...assessed, rows, digest });
      const told = attacker.read('assessment-part', `${id}:1`) as unknown as Assessed;
      attacker.write('assessment-part', `${id}:1`, { ...told, rows: told.rows.map(change), digest });
    },
    submission: `${id}:1`,
    roster: `${batchId}:${agreed!.roster.id}:1`,
  };
};

const isUnpaid = ({ status, moneys }: StoredBill): boolean =>
  ['lapsed', 'awaiting'].includes(status) && moneys.length === 0;
const isPaidOnce = ({ status, moneys }: StoredBill): boolean => status === 'paid' && moneys.length === 1;

/** In the parts of a batch that hold rows as a list. */
const changeStoredRows = (
  attacker: Attacker,
  collection: string,
  id: string,
  change: (row: AssessedRow) => object,
): void => {
  const body = attacker.read(collection, id) as unknown as { rows?: AssessedRow[]; state?: { rows: AssessedRow[] } };
  const { state, rows } = body;
  if (state !== undefined)
    attacker.write(collection, id, { ...body, state: { ...state, rows: state.rows.map(change) } });
  else attacker.write(collection, id, { ...body, rows: rows!.map(change) });
};

/** Everything downstream of a contribution that is lower by a yuan: batch, money, books and cover. */
const lowerDownstream = async (
  attacker: Attacker,
  data: StoredData,
  tied: ReturnType<typeof tiedBatch>,
  row: BillRow,
) => {
  const { batchId, bill, batch } = tied;
  const [money] = bill.moneys;
  tied.put({ moneys: [{ ...money, fen: money!.fen - 100 }] });
  tied.putRows(tied.rows.map((each) => (each === row ? { ...each, fen: each.fen - 100 } : each)));
  const moneys = batch.moneys.map((each) => ({ ...each, fen: each.fen - 100 }));
  tied.putBatch({ bill: { ...batch.bill, dueFen: batch.bill!.dueFen - 100 }, moneys });
  for (const id of attacker.ids('money')) {
    const body = attacker.read('money', id);
    if (body.state['moneyId'] === money!.moneyId)
      attacker.write('money', id, { ...body, state: { ...body.state, fen: money!.fen - 100 } });
  }
  changeEntry(attacker, `money:${money!.moneyId}`, -100);
  changeEntry(attacker, `matched:${batchId}:${money!.moneyId}`, -100);
  const cover = attacker.ids('entry').find((id) => id.startsWith(`cover:${row.personId}:${batchId}:`))!;
  changeEntry(attacker, cover, -100);
  const { member, put } = await openedMember(attacker, data, row.personId);
  const isIt = (held: { batchId: string; plan: string }): boolean => held.batchId === batchId && held.plan === row.plan;
  await put(
    member.covers.map((held) => (isIt(held) ? { ...held, contributionFen: held.contributionFen - 100 } : held)),
  );
};

/** What was submitted, what was found of it and what its bill asks for. */
export const batchesTampered = (office: TamperedOffice): void => {
  const { after, batchesAfter } = office;

  test('a bill without a batch: taken out, and one invented', async () => {
    const gone = await batchesAfter((attacker) => attacker.remove('batch', tiedBatch(attacker, isUnpaid).batchId));
    expect(gone).toMatch(/bill .* is of a batch that is not there/);
    expect(gone).toMatch(/the audit log of .* is of a batch that is not there/);
    const moved = await batchesAfter((attacker) => {
      const { batchId } = tiedBatch(attacker, isUnpaid);
      attacker.sql.prepare(`UPDATE ${tableOf('bill')} SET id = ? WHERE id = ?`).run(randomUUID(), batchId);
    });
    expect(moved).toMatch(/bill .* is of a batch that is not there/);
    expect(moved).toMatch(/batch .* was billed and has no bill/);
  });

  test('a batch whose bill is gone: as it is, put back to one that waits, put back to a draft, and all of it', async () => {
    const plain = await batchesAfter((attacker) => attacker.remove('bill', tiedBatch(attacker, isUnpaid).batchId));
    expect(plain).toMatch(/batch .* was billed and has no bill/);
    const waits = (attacker: Attacker): void => {
      const { batchId, batch, putBatch } = tiedBatch(attacker, isUnpaid);
      attacker.remove('bill', batchId);
      putBatch({ bill: null, agreed: null, asked: batch.agreed });
    };
    expect(await batchesAfter(waits)).toBe('');
    expect(await batchesAfter(waits, Date.now() + DAY_MS)).toMatch(/batch .* submitted version 1 and nobody answered/);
    const draft = await batchesAfter((attacker) => {
      const { batchId, putBatch } = tiedBatch(attacker, isUnpaid);
      attacker.remove('bill', batchId);
      putBatch({ bill: null, agreed: null, lastVersion: 0, assessments: [] });
    });
    expect(draft).toMatch(/batch .* lost a version that the audit log saw submitted/);
    const all = await batchesAfter((attacker) => {
      const { batchId, submission, roster } = tiedBatch(attacker, isUnpaid);
      for (const collection of ['bill', 'batch']) attacker.remove(collection, batchId);
      attacker.remove('assessment', `${batchId}:1`);
      for (const collection of ['submission', 'assessment-part']) attacker.remove(collection, submission);
      attacker.remove('roster-part', roster);
    });
    expect(all).toMatch(/the audit log of .* is of a batch that is not there/);
  });

  test('a row of a bill that was not assessed, one left out, one asked twice, and one of another person, plan or sum', async () => {
    const found = (change: (rows: readonly BillRow[]) => readonly BillRow[]): Promise<string> =>
      batchesAfter((attacker) => {
        const { rows, putRows } = tiedBatch(attacker, isUnpaid);
        putRows(change(rows));
      });
    const first = (change: Partial<BillRow>) => found(([row, ...rows]) => [{ ...row!, ...change }, ...rows]);
    expect(await found((rows) => [...rows, { ...rows[0]!, rowNo: 99_999 }])).toMatch(
      /bill .* asks for row 99999, which was not accepted/,
    );
    expect(await found((rows) => rows.slice(1))).toMatch(/bill .* does not ask for row \d+, which was accepted/);
    expect(await found((rows) => [...rows, rows[0]!])).toMatch(/bill .* asks for a row twice/);
    expect(await first({ personId: randomUUID() })).toMatch(
      /asks for row \d+ of another person or plan than was assessed/,
    );
    expect(await first({ plan: 'HM' })).toMatch(/asks for row \d+ of another person or plan than was assessed/);
    const cheaper = await first({ fen: 1 });
    expect(cheaper).toMatch(/asks for row \d+ with another contribution than was assessed/);
    expect(cheaper).toMatch(/batch .* heard of another sum than its bill asks for/);
  });

  test('a refused row that is asked for, and what was submitted changed after it was assessed', async () => {
    const refused = await batchesAfter((attacker) => {
      const { rows, putRows, putAssessed } = tiedBatch(attacker, isUnpaid);
      putAssessed((row) => (row.rowNo === rows[0]!.rowNo ? { ...row, code: 'NO_CONSENT' } : row));
      putRows(rows);
    });
    expect(refused).toMatch(/asks for row \d+, which was not accepted/);
    expect(refused).toMatch(/assessment .* asks a contribution for row \d+, which it refused/);
    expect(refused).toMatch(/assessment .* is another one than the audit log saw/);
    expect(refused).toMatch(/batch .* counts \d+ accepted rows, and \d+ were/);
    const other = randomUUID();
    for (const [collection, fault] of [
      ['submission', /assessment .* judged row \d+ otherwise than it was submitted/],
      ['roster-part', /batch .* holds row \d+ otherwise than it was assessed/],
      ['assessment-part', /assessment .* is told with another row \d+/],
    ] as const) {
      const found = await batchesAfter((attacker) => {
        const { submission, roster } = tiedBatch(attacker, isUnpaid);
        const id = collection === 'roster-part' ? roster : submission;
        changeStoredRows(attacker, collection, id, (row) => (row.rowNo === 1 ? { ...row, personId: other } : row));
      });
      expect(found).toMatch(fault);
    }
    const unsent = await batchesAfter((attacker) =>
      attacker.remove('submission', tiedBatch(attacker, isUnpaid).submission),
    );
    expect(unsent).toMatch(/assessment .* lost a part of what was submitted/);
    const unassessed = await batchesAfter((attacker) => {
      const { batchId } = tiedBatch(attacker, isUnpaid);
      attacker.remove('assessment', `${batchId}:1`);
    });
    expect(unassessed).toMatch(/bill .* asks for version 1, which was not assessed/);
  });

  test('a contribution made lower, with everything downstream of it', async () => {
    const downstream = await after(async (attacker, data) => {
      const tied = tiedBatch(attacker, isPaidOnce);
      await lowerDownstream(attacker, data, tied, tied.rows[0]!);
    });
    expect(downstream).not.toMatch(/totals|off by|by its bill and|heard of another/);
    expect(downstream).toMatch(/bill .* asks for row \d+ with another contribution than was assessed/);
    expect(downstream).toMatch(/bill .* asks for another sum than the audit log saw billed/);
  });

  test('a contribution made lower, with everything downstream of it and its assessment', async () => {
    const assessed = await after(async (attacker, data) => {
      const tied = tiedBatch(attacker, isPaidOnce);
      const [row] = tied.rows;
      await lowerDownstream(attacker, data, tied, row!);
      tied.putAssessed((each) =>
        each.rowNo === row!.rowNo ? { ...each, contributionFen: each.contributionFen - 100 } : each,
      );
    });
    expect(assessed).not.toMatch(/than was assessed|its own digest|is told with/);
    expect(assessed).toMatch(/assessment .* asks another contribution for row \d+ than \d+ units of .* cost/);
    expect(assessed).toMatch(/assessment .* is another one than the audit log saw/);
  });

  test('a row made more units from the roster to the bill: the audit log alone knows better', async () => {
    const units = await batchesAfter((attacker) => {
      const tied = tiedBatch(attacker, isUnpaid);
      const [row] = tied.rows;
      const more = <Row extends { rowNo: number; units: number }>(each: Row): Row =>
        each.rowNo === row!.rowNo ? { ...each, units: each.units + 1 } : each;
      const price = row!.fen / tied.assessed.rows.find(({ rowNo }) => rowNo === row!.rowNo)!.units;
      tied.putAssessed((each) =>
        each.rowNo === row!.rowNo ? { ...more(each), contributionFen: row!.fen + price } : each,
      );
      changeStoredRows(attacker, 'submission', tied.submission, more);
      changeStoredRows(attacker, 'roster-part', tied.roster, more);
      tied.putRows(tied.rows.map((each) => (each === row ? { ...each, fen: each.fen + price } : each)));
      tied.putBatch({ bill: { ...tied.batch.bill, dueFen: tied.batch.bill!.dueFen + price } });
    });
    expect(units.split('\n')).toEqual([
      expect.stringMatching(/^bill .* asks for another sum than the audit log saw billed$/),
      expect.stringMatching(/^assessment .* is another one than the audit log saw$/),
    ]);
  });

  test('what enrollment heard: a later bill, another one, other sums, other counts; and a contribution that no version had', async () => {
    const found = (change: (batch: StoredBatch) => object): Promise<string> =>
      batchesAfter((attacker) => {
        const { batch, putBatch } = tiedBatch(attacker, isUnpaid);
        putBatch(change(batch));
      });
    expect(await found(({ bill }) => ({ bill: { ...bill, billRevision: 99 } }))).toMatch(
      /heard of a later bill than there is/,
    );
    expect(await found(({ bill }) => ({ bill: { ...bill, status: 'paid', paidOn: '2025-08-01' } }))).toMatch(
      /heard of another bill than there is/,
    );
    expect(await found(({ bill }) => ({ bill: { ...bill, dueFen: 1 } }))).toMatch(
      /heard of another sum than its bill asks for/,
    );
    const fewer = await found(({ assessments }) => ({
      assessments: assessments.map((each) => ({
        ...each,
        accepted: each.accepted.map((part) => ({ ...part, rows: 0 })),
      })),
    }));
    expect(fewer).toMatch(/counts 0 accepted rows, and \d+ were/);
    const behind = (attacker: Attacker): void => {
      const { batch, putBatch } = tiedBatch(attacker, isUnpaid);
      putBatch({ bill: { ...batch.bill, billRevision: 0 } });
    };
    expect(await batchesAfter(behind)).toBe('');
    expect(await batchesAfter(behind, Date.now() + DAY_MS)).toMatch(/batch .* never heard what became of its bill/);
    const former = await batchesAfter((attacker) => {
      const { rows, put } = tiedBatch(attacker, isUnpaid);
      put({ former: packRows([{ ...rows[0]!, fen: 1 }]) });
    });
    expect(former).toMatch(/bill .* keeps 1 contributions that no version of it had/);
  });
};
