import { describe, expect, test } from '@jest/globals';
import { readShippedPaperLists, readShippedRuleBooks } from '@huji/contracts/rulebooks/shipped.ts';
import { civilDate } from '@huji/contracts/shared/civil-date.ts';
import { fen } from '@huji/contracts/shared/money.ts';
import { present } from '@huji/contracts/shared/present.ts';
import type { Claim, ItemLine } from '../claim/claim.ts';
import { paperChecklist } from './paper-checklist.ts';
import type { Papers } from './paper.ts';

const BOOKS = readShippedPaperLists();
const on = civilDate('2025-08-01');
const line = (item: string, verdict: ItemLine['verdict'] = 'pay', open?: boolean): ItemLine => ({
  item,
  verdict,
  fen: fen(0),
  ...present({ open }),
});
const claimOf = (lines: readonly ItemLine[], report: Record<string, unknown> = { event: 'stay', segments: [{}] }) =>
  ({ lines, submittedOn: on, facts: { claim: report, receipt: 'R' } }) as unknown as Claim;
const typesOf = (claim: Claim, papers: Papers | null = null) =>
  paperChecklist(BOOKS, claim, papers).map(({ type }) => type);

describe('the papers a claim needs', () => {
  test('are listed for every benefit of every society’s latest book, and for none that there is not', () => {
    const listed = BOOKS.flatMap(({ lists }) => lists.flatMap(({ items }) => items));
    const items = readShippedRuleBooks(undefined, 'latest').flatMap(({ value }) =>
      value.plans.flatMap((plan) => plan.items.map(({ code }) => code)),
    );
    expect([...new Set(listed)].sort()).toEqual([...new Set(items)].sort());
  });

  test('are those of the benefits it may be paid, each once, with the clause and the edition', () => {
    const [first, ...others] = paperChecklist(BOOKS, claimOf([line('HM'), line('HA', 'refer')]), null);
    expect(first).toMatchObject({
      type: 'identity',
      items: ['HM', 'HA'],
      kept: false,
      clauseId: 'papers.stay',
      version: 'changchun-papers 2025-05-21',
    });
    expect(others.map(({ type }) => type)).toEqual(['settlement', 'discharge']);
  });

  test('of two societies are one list', () => {
    expect(typesOf(claimOf([line('HM'), line('TRI.hospital'), line('RELIEF')]))).toEqual([
      'identity',
      'settlement',
      'discharge',
    ]);
  });

  test('are none for what the rules refused for good, and some for what an appeal may open', () => {
    expect(typesOf(claimOf([line('HM', 'refuse')]))).toEqual([]);
    expect(typesOf(claimOf([line('HM', 'refuse', true)]))).toContain('settlement');
  });

  test('follow what was reported: a transfer, a disability, a death', () => {
    expect(typesOf(claimOf([line('HM')], { event: 'stay', segments: [{}, {}] }))).toContain('referral');
    const accident = (disability: readonly number[], death: boolean) =>
      typesOf(claimOf([line('ACC')], { event: 'accident', disability, death }));
    expect(accident([], false)).toEqual(['identity', 'accident']);
    expect(accident([3], false)).toEqual(['identity', 'accident', 'disability']);
    expect(accident([], true)).toEqual(['identity', 'accident', 'death', 'kinship']);
  });

  test('are there when one of the kind is kept, and not while it arrives or after it was taken back', () => {
    const papers = (state: 'arriving' | 'kept' | 'withdrawn'): Papers => ({
      claimId: 'C',
      personId: 'P',
      papers: [{ paperId: '1', type: 'settlement', state, bytes: 1, begunOn: on, begunBy: 'P' }],
    });
    const isThere = (state: 'arriving' | 'kept' | 'withdrawn') =>
      paperChecklist(BOOKS, claimOf([line('HM')]), papers(state)).find(({ type }) => type === 'settlement')?.kept;
    expect([isThere('arriving'), isThere('kept'), isThere('withdrawn')]).toEqual([false, true, false]);
  });
});
