import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { openSystemData } from '@huji/all-in-one/verify/open-data.ts';
import { verifyData } from '@huji/all-in-one/verify/verify-data.ts';
import { openSqlite } from '@huji/chassis/persistence/sqlite-database.ts';
import { attackerOf, settledOrder } from './attacker.ts';
import type { TamperedOffice } from './tampered-office.ts';

/** What the proof says where nobody was at the data. */
export const proofAlone = (office: TamperedOffice): void => {
  const { verify } = office;

  test('nothing where nothing was changed, also against a root kept outside', async () => {
    const report = await verify(office.directory, office.kept);
    expect(report.differences).toEqual([]);
    expect(report.payments.claims).toBeGreaterThan(50);
    expect(report.payments.orders).toBeGreaterThan(20);
    expect(report.audit.signedRoots).toBeGreaterThan(0);
    expect(office.kept).toHaveLength(1);
  });

  test('nothing of batches beside the office that works on them: what is on its way is no difference', () => {
    const { differences, proofs } = office.beside;
    expect(differences).toEqual([]);
    expect(proofs).toBeGreaterThan(20);
  });

  test('progress is told in documents of all there are, never backwards, to the end', async () => {
    const data = await openSystemData({ HUJI_DATA: office.directory }, false);
    const told: (readonly [number, number, string])[] = [];
    try {
      await verifyData(data, [], (done, total, part) => void told.push([done, total, part]));
    } finally {
      await data.close();
    }
    const totals = new Set(told.map(([, total]) => total));
    expect(totals.size).toBe(1);
    expect(told.map(([done]) => done)).toEqual(told.map(([done]) => done).toSorted((one, other) => one - other));
    expect(told.at(-1)?.slice(0, 2)).toEqual([[...totals][0], [...totals][0]]);
    expect(new Set(told.map(([, , part]) => part.split(' ')[0]))).toEqual(
      new Set(['journal', 'decisions', 'audit', 'batches', 'payments', 'claims', 'papers', 'kept', '']),
    );
  });

  test('a person whose key is gone hides nobody else: the others are proven, theirs are counted apart', async () => {
    const copy = mkdtempSync(join(tmpdir(), 'huji-erased-'));
    try {
      cpSync(office.directory, copy, { recursive: true });
      const data = await openSystemData({ HUJI_DATA: copy }, false);
      const sql = openSqlite(join(copy, 'documents.sqlite'));
      const { order } = settledOrder(attackerOf(sql));
      await data.of('claim-adjudication').cipher.erase(order.owedTo);
      sql.close();
      await data.close();
      const report = await verify(copy);
      expect(report.differences).toEqual([]);
      expect(report.erased).toBeGreaterThan(0);
    } finally {
      rmSync(copy, { recursive: true, force: true });
    }
  });
};
