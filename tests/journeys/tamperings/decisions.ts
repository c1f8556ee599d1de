import { expect, test } from '@jest/globals';
import { tableOf } from '@huji/chassis/persistence/sqlite-statements.ts';
import { createAuditLog } from '@huji/chassis/security/audit-log.ts';
import { createRootSigner, newRootKey } from '@huji/chassis/security/audit-signing.ts';
import { openedClaim } from './attacker.ts';
import type { TamperedOffice } from './tampered-office.ts';

/** What was decided and reviewed. */
export const decisionsTampered = (office: TamperedOffice): void => {
  const { after } = office;

  test('6: a review removed and everything chained anew', async () => {
    const found = await after(async (attacker, { store, cipher }) => {
      for (const id of attacker.ids('claim')) {
        const body = attacker.read('claim', id) as unknown as { state: { sealed: string } };
        const claim = JSON.parse(await cipher.open(body.state.sealed)) as {
          personId: string;
          reviews: { reviewer: string }[];
          standing: object | null;
        };
        if (claim.reviews.length === 0 || claim.standing === null) continue;
        const without = { ...claim, reviews: claim.reviews.slice(1) };
        const sealed = await cipher.seal(claim.personId, JSON.stringify(without));
        attacker.write('claim', id, { ...body, state: { sealed } });
        // The audit log without the review, and the roots, by somebody who does not have the key.
        const segments = (
          await createAuditLog(store, Date.now, createRootSigner(newRootKey())).entries(`claim/${id}`)
        ).filter(({ actor }) => actor !== claim.reviews[0]!.reviewer);
        attacker.sql.exec(`DELETE FROM ${tableOf('audit')} WHERE id LIKE 'claim/${id}:%'`);
        attacker.sql.exec(`DELETE FROM ${tableOf('audit-root')}`);
        const forged = createAuditLog(store, Date.now, createRootSigner(newRootKey()));
        for (const { sequence: _, hash: __, ...entry } of segments) await forged.record(entry);
        const { on } = office.kept[0]!;
        await forged.closeDay(on);
        break;
      }
    });
    expect(found).toMatch(/claim .* was approved by 0 of 1 reviewers/);
    expect(found).toMatch(/audit root .* is not signed by the key of the audit log/);
  });

  test('7: the whole audit log and all decisions deleted', async () => {
    const found = await after((attacker) => {
      for (const collection of ['audit', 'audit-root', 'audit-heads', 'decision'])
        attacker.sql.exec(`DELETE FROM ${tableOf(collection)}`);
    });
    expect(found).toMatch(/claim .* names decision 1, which is not stored/);
    expect(found).toMatch(/has no audit entry of who submitted it/);
    expect(found).toMatch(/has a maker that the audit log does not know/);
  });

  test('a review taken out of a claim, and nothing else touched', async () => {
    const found = await after(async (attacker, data) => {
      const { claim, put } = await openedClaim(attacker, data);
      await put({ reviews: claim.reviews.slice(1) });
    });
    expect(found).toMatch(/claim .* lost a review that the audit log knows/);
    expect(found).toMatch(/claim .* was approved by 0 of 1 reviewers/);
  });

  test('the lines of a claim that waits for a reviewer made larger', async () => {
    const found = await after(async (attacker, { cipher }) => {
      for (const id of attacker.ids('claim')) {
        const body = attacker.read('claim', id) as unknown as { state: { sealed: string } };
        const claim = JSON.parse(await cipher.open(body.state.sealed)) as {
          personId: string;
          status: string;
          lines: { verdict: string; fen: number }[];
        };
        if (claim.status !== 'in-review') continue;
        const lines = claim.lines.map((line) => ({ ...line, fen: line.fen + 100_000 }));
        const sealed = await cipher.seal(claim.personId, JSON.stringify({ ...claim, lines }));
        attacker.write('claim', id, { ...body, state: { sealed } });
        return;
      }
      throw new Error('no claim waits for a reviewer');
    });
    expect(found).toMatch(/claim .* has other lines than its decision \d+ and its reviews gave it/);
  });

  test('a claim that counts for another employer', async () => {
    const found = await after(async (attacker, data) => {
      const { claim, put } = await openedClaim(attacker, data);
      await put({ decided: { ...claim.decided, employerId: '1f0c7d52-7c1e-4b6e-8a30-5f3f5f0a1a99' } });
    });
    expect(found).toMatch(/claim .* counts for another employer than the one whose cover answers/);
  });

  test('the rule books of a decision changed, to others that come to the same', async () => {
    const found = await after(async (attacker, data) => {
      const { claim } = await openedClaim(attacker, data);
      const { decisionNo, digest } = claim.decided;
      const id = `${claim.claimId}:${String(decisionNo)}:${digest}`;
      const body = attacker.read('decision', id) as unknown as { sealed: string };
      const record = JSON.parse(await data.cipher.open(body.sealed)) as { ruleBooks: string[] };
      const sealed = await data.cipher.seal(
        claim.personId,
        JSON.stringify({ ...record, ruleBooks: record.ruleBooks.slice(0, -1) }),
      );
      attacker.write('decision', id, { ...body, sealed });
    });
    expect(found).toMatch(/claim .* has decision 1 by other rule books than the audit log saw/);
  });
};
