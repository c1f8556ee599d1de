import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readClaim, submitOwnClaim } from '@huji/contracts/claim-adjudication/claim-http.ts';
import { readDecision } from '@huji/contracts/claim-adjudication/decision-http.ts';
import {
  confirmRegisterProposal,
  listRegisterEntriesNamed,
  importRegister,
  listRegisterDifferences,
  listRegisterEntries,
  listRegisterProposals,
  proposeRegisterEdit,
  readRegister,
  refuseRegisterProposal,
} from '@huji/contracts/claim-adjudication/register-http.ts';
import type { RegisterName } from '@huji/contracts/claim-adjudication/registers.ts';
import { HOSPITAL_HEADINGS, ILLNESS_HEADINGS, registerFile } from './testing/register-files.ts';
import { LI, type ServedMembers, serveMembers, stayOf } from './testing/served-members.ts';

const HOSPITALS = [
  HOSPITAL_HEADINGS,
  'H22010400001,吉林大学第一医院,吉大一院;白求恩第一医院,三级甲等,省级,2010-01-01,',
  'H22010200002,长春市中心医院,,三级,市级,2010-01-01,2025-08-31',
  'H22010300003,宽城区人民医院,,二级,区县级,2012-01-01,',
];
const ILLNESSES = [ILLNESS_HEADINGS, 'J18,病原体未特指的肺炎', 'C50,乳房恶性肿瘤', 'K80,胆石症'];

describe('registers of hospitals and illnesses', () => {
  let served: ServedMembers;
  let head = '';
  let accountant = '';
  let reviewer = '';
  beforeAll(async () => {
    served = await serveMembers();
    head = await served.services.token({ subject: 'office-head', roles: ['office-head'] });
    accountant = await served.services.token({ subject: 'accountant', roles: ['accountant'] });
    reviewer = await served.reviewer(1);
  });
  afterAll(() => served.services.close());

  const sent = async (register: RegisterName, lines: readonly string[], from: string) => {
    const made = await served.services.client.call(importRegister, {
      params: { register },
      query: { effectiveOn: from },
      body: registerFile(lines),
      key: served.nextKey(),
      token: accountant,
    });
    if (!('counts' in made)) throw new Error('a small file is answered at once');
    return made;
  };
  const confirm = (proposalId: string) =>
    served.services.client.call(confirmRegisterProposal, {
      params: { proposalId },
      key: served.nextKey(),
      token: head,
    });
  const adopt = async (register: RegisterName, lines: readonly string[], from: string) => {
    const { proposal } = await sent(register, lines, from);
    if (proposal === undefined) throw new Error('nothing was proposed');
    return confirm(proposal.proposalId);
  };
  const search = async (register: RegisterName, text: string, more: object = {}, query: object = {}) =>
    served.services.client.call(listRegisterEntriesNamed, {
      params: { register },
      query,
      body: { text, ...more },
      token: served.li,
    });
  const codes = async (register: RegisterName, text: string, more: object = {}) =>
    (await search(register, text, more)).entries.map(({ code }) => code);
  let receipts = 0;
  const file = async (hospital: object, over: object = {}): Promise<string> => {
    receipts += 1;
    const day = String(receipts).padStart(2, '0');
    const { personId: _, ...stay } = stayOf(LI, `REG-${String(receipts)}`, `2025-09-${day}`, `2025-09-${day}`);
    const { claimId } = await served.services.client.call(submitOwnClaim, {
      body: { ...stay, hospital, ...over },
      key: served.nextKey(),
      token: served.li,
    });
    await served.services.running.settled();
    return claimId;
  };
  const itemsOf = async (claimId: string) =>
    (await served.services.client.call(readClaim, { params: { claimId }, token: served.li })).items;
  const codesOf = async (claimId: string) => new Set((await itemsOf(claimId)).map(({ code }) => code));

  test('before a register begins what the claim says counts', async () => {
    const claimId = await file({ designated: true, grade: 3, level: 'provincial' });
    expect(await itemsOf(claimId)).toMatchObject([{ item: 'HM', verdict: 'pay' }, { item: 'HA' }]);
  });

  test('nothing changes before another person, the head of office, confirms', async () => {
    const { counts, proposal } = await sent('hospital', HOSPITALS, '2025-01-01');
    expect(counts).toEqual({ added: 3, changed: 0, ended: 0, unchanged: 0, refused: 0 });
    const params = { register: 'hospital' as const };
    expect(await served.services.client.call(readRegister, { params, token: head })).toMatchObject({ rows: 0 });
    expect(await codes('hospital', '医院')).toEqual([]);
    const { proposalId = '' } = proposal ?? {};
    const asProposer = { params: { proposalId }, key: served.nextKey(), token: accountant };
    await expect(served.services.client.call(confirmRegisterProposal, asProposer)).rejects.toMatchObject({
      status: 403,
    });
    const pending = await served.services.client.call(listRegisterProposals, { token: head });
    expect(pending.proposals).toMatchObject([{ proposalId, wanted: { type: 'import', effectiveOn: '2025-01-01' } }]);
    const page = await served.services.client.call(listRegisterDifferences, {
      params: { proposalId },
      query: { limit: 2 },
      token: head,
    });
    expect(page.differences.map(({ code, change }) => [code, change])).toEqual([
      ['H22010200002', 'added'],
      ['H22010300003', 'added'],
    ]);
    expect(page.cursor).not.toBeNull();
    expect(await confirm(proposalId)).toMatchObject({ state: 'carried-out' });
    expect(await served.services.client.call(readRegister, { params, token: head })).toMatchObject({
      rows: 3,
      beginsOn: '2025-01-01',
    });
    await adopt('illness', ILLNESSES, '2025-01-01');
  });

  test('rows are found by name, alias and code, those that begin so first, page by page', async () => {
    expect(await codes('hospital', '吉大一院')).toEqual(['H22010400001']);
    expect(await codes('hospital', '医院')).toHaveLength(3);
    expect(await codes('hospital', 'h220104')).toEqual(['H22010400001']);
    expect(await codes('hospital', '长春 ')).toEqual(['H22010200002']);
    expect(await codes('illness', 'c5')).toEqual(['C50']);
    expect(await codes('illness', '肿瘤')).toEqual(['C50']);
    expect(await codes('hospital', '医院', { on: '2024-12-31' })).toEqual([]);
    const some = await search('hospital', '医院', {}, { limit: 2 });
    const rest = await search('hospital', '医院', {}, { limit: 2, cursor: some.cursor });
    expect([some.entries.length, rest.entries.length, rest.cursor]).toEqual([2, 1, null]);
    expect(new Set([...some.entries, ...rest.entries].map(({ code }) => code)).size).toBe(3);
    await expect(search('hospital', '医院', {}, { cursor: 'x' })).rejects.toMatchObject({ status: 400 });
    const listed = (query: object) =>
      served.services.client.call(listRegisterEntries, { params: { register: 'hospital' }, query, token: head });
    const first = await listed({ limit: 2 });
    expect(first.entries.map(({ spans }) => spans?.length)).toEqual([1, 1]);
    const last = await listed({ limit: 2, cursor: first.cursor });
    expect([last.entries.length, last.cursor]).toEqual([1, null]);
    await expect(listed({ cursor: 'x' })).rejects.toMatchObject({ status: 400 });
  });

  test('grade, level and designation are the register’s, whatever was typed', async () => {
    const typed = { designated: false, grade: 1, level: 'district' as const };
    const claimId = await file({ code: 'H22010400001', ...typed });
    expect(await itemsOf(claimId)).toMatchObject([{ item: 'HM', verdict: 'pay', amountYuan: '2100.00' }, {}]);
    const named = await file({ name: '吉大一院' });
    expect(await itemsOf(named)).toMatchObject([{ item: 'HM', verdict: 'pay', amountYuan: '2100.00' }, {}]);
    // Its designation ended the day before.
    const ended = await file({ code: 'H22010200002' });
    expect(await codesOf(ended)).toEqual(new Set(['HOSPITAL_NOT_DESIGNATED']));
  });

  test.each([
    ['names none', {}],
    ['names another code', { code: 'H99999999999' }],
    ['types an unknown name', { name: '民生医院' }],
    ['claims a good one', { designated: true, grade: 3, level: 'provincial' }],
  ])('a claim that %s is referred, and no plan pays it', async (_, hospital) => {
    const claimId = await file(hospital);
    expect(await codesOf(claimId)).toEqual(new Set(['HOSPITAL_UNKNOWN']));
    const { lines } = await served.services.client.call(readDecision, { params: { claimId }, token: served.li });
    expect(lines.find(({ rule }) => rule === 'hospital-known')).toMatchObject({
      holds: false,
      clauseId: 'check.hospital-known',
      version: 'changchun 2025-05-21.5',
      inForceOn: '2025-10-20',
    });
  });

  test('an illness that the register does not hold is referred; a code below a known category is known', async () => {
    const known = { code: 'H22010400001' };
    expect(await codesOf(await file(known, { illness: 'Z99.900' }))).toEqual(new Set(['ILLNESS_UNKNOWN']));
    expect(await codesOf(await file(known, { illness: undefined }))).toEqual(new Set(['ILLNESS_UNKNOWN']));
    expect(await itemsOf(await file(known, { illness: 'K80.000' }))).toMatchObject([{ verdict: 'pay' }, {}]);
  });

  test('a further name that a reviewer proposes and the head of office confirms decides the claim anew', async () => {
    const claimId = await file({ name: '长大附属医院' });
    expect(await codesOf(claimId)).toEqual(new Set(['HOSPITAL_UNKNOWN']));
    const edit = { type: 'alias' as const, code: 'h22010400001', effectiveOn: '2025-01-01', alias: '长大附属医院' };
    const { proposalId } = await served.services.client.call(proposeRegisterEdit, {
      params: { register: 'hospital' },
      body: { edit, reason: '票据上印的名称' },
      key: served.nextKey(),
      token: reviewer,
    });
    await served.services.running.scanClocks();
    await served.services.running.settled();
    expect(await codesOf(claimId)).toEqual(new Set(['HOSPITAL_UNKNOWN']));
    await confirm(proposalId);
    await served.services.running.scanClocks();
    await served.services.running.settled();
    expect(await itemsOf(claimId)).toMatchObject([{ item: 'HM', verdict: 'pay' }, { item: 'HA' }]);
    const { decisionNo, reviews } = await served.services.client.call(readClaim, {
      params: { claimId },
      token: served.li,
    });
    expect({ decisionNo, reviews }).toEqual({ decisionNo: 2, reviews: [] });
  });

  test('what a later file does not hold ends on its day, and stays known for the days before', async () => {
    const later = [HOSPITALS[0]!, HOSPITALS[1]!, 'H22010300003,宽城区人民医院,,三级,区县级,2012-01-01,'];
    const { counts, proposal } = await sent('hospital', later, '2025-10-01');
    expect(counts).toEqual({ added: 0, changed: 2, ended: 1, unchanged: 0, refused: 0 });
    await confirm(proposal?.proposalId ?? '');
    expect(await codes('hospital', '中心医院')).toEqual([]);
    expect(await codes('hospital', '中心医院', { on: '2025-09-30' })).toEqual(['H22010200002']);
    expect((await search('hospital', '宽城', { on: '2025-09-30' })).entries[0]?.grade).toBe(2);
    expect((await search('hospital', '宽城')).entries[0]?.grade).toBe(3);
    await expect(sent('hospital', later, '2025-09-01')).rejects.toMatchObject({ code: 'register_day_before_latest' });
    expect((await sent('hospital', later, '2025-10-01')).proposal).toBeUndefined();
  });

  test('a file with a cell that is not taken proposes nothing, and says which cell and why', async () => {
    const { counts, refusals, proposal } = await sent(
      'hospital',
      [HOSPITALS[0]!, 'H1,甲医院,,四级,市级,2010-01-01,', ',乙医院,,,,,', 'H1,丙医院,,,,2020-13-01,', 'H2,丁医院,,,,,'],
      '2025-10-01',
    );
    expect(proposal).toBeUndefined();
    expect(counts.refused).toBe(3);
    expect(refusals.map(({ line, column, code }) => `${column}${String(line)} ${code}`)).toEqual([
      'D2 GRADE_UNKNOWN',
      'A3 CODE_MISSING',
      'F4 DAY_FORM',
    ]);
    await expect(sent('illness', ['a,b', 'c,d'], '2025-10-01')).rejects.toMatchObject({
      status: 400,
      code: 'register_file_headings_missing',
    });
  });

  test('two proposals of one base: the second is refused and nothing of it counts', async () => {
    const one = await sent('illness', [...ILLNESSES, 'I10,特发性高血压'], '2025-02-01');
    const other = await sent('illness', [...ILLNESSES, 'I20,心绞痛'], '2025-02-01');
    await confirm(one.proposal?.proposalId ?? '');
    await expect(confirm(other.proposal?.proposalId ?? '')).rejects.toMatchObject({
      code: 'comparison_outdated',
    });
    expect(await codes('illness', 'I')).toEqual(['I10']);
    const refusal = { params: { proposalId: other.proposal?.proposalId ?? '' }, body: { reason: '重新导入' } };
    expect(
      await served.services.client.call(refuseRegisterProposal, { ...refusal, key: served.nextKey(), token: head }),
    ).toMatchObject({ state: 'refused' });
  });
});
