import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  confirmRegisterProposal,
  listRegisterEntriesNamed,
  importRegister,
  listRegisterDifferences,
  listRegisterProposals,
  readRegisterImport,
} from '@huji/contracts/claim-adjudication/register-http.ts';
import { REGISTER_AT_ONCE_BYTES_MAX, REGISTER_ROWS_MAX } from '@huji/contracts/claim-adjudication/registers.ts';
import { cancelLongWork, type LongWorkReply, readLongWork } from '@huji/contracts/shared/long-work.ts';
import { HOSPITAL_HEADINGS, registerFile } from './testing/register-files.ts';
import { type ServedMembers, serveMembers } from './testing/served-members.ts';
import { busiestTurn } from './testing/busiest-turn.ts';

const LOOK_MS = 20;
const line = (at: number, more = ''): string =>
  `H${String(at).padStart(11, '0')},第${String(at)}人民医院${more},${String(at)}院;市立${String(at)}院,三级,市级,2010-01-01,`;
const linesOf = (rows: number): readonly string[] => [
  HOSPITAL_HEADINGS,
  ...Array.from({ length: rows }, (_, at) => line(at)),
];
/** Whole register; which part of the work one turn of the event loop may do. */
const WHOLE = linesOf(REGISTER_ROWS_MAX);
const TURN_PART_MAX = 0.1;
const params = { register: 'hospital' as const };

describe('a register of full size', () => {
  let served: ServedMembers;
  let accountant = '';
  let head = '';
  beforeAll(async () => {
    served = await serveMembers();
    accountant = await served.services.token({ subject: 'accountant', roles: ['accountant'] });
    head = await served.services.token({ subject: 'office-head', roles: ['office-head'] });
  });
  afterAll(() => served.services.close());

  const call: ServedMembers['services']['client']['call'] = (operation, how) =>
    served.services.client.call(operation, how);
  const send = async (lines: readonly string[], effectiveOn: string, key = served.nextKey()) => {
    const made = await call(importRegister, {
      ...{ params, query: { effectiveOn }, body: registerFile(lines), key, token: accountant },
    });
    if (!('workId' in made)) throw new Error('a large file is long work');
    return made;
  };
  const work = (workId: string, token = accountant) =>
    call(readLongWork('claim-adjudication'), { params: { workId }, token });
  const ended = async (workId: string, onLook: (told: LongWorkReply) => void = () => undefined) => {
    for (;;) {
      const told = await work(workId);
      onLook(told);
      if (told.state !== 'running') return told;
      await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    }
  };
  const imported = (workId: string, token = accountant) =>
    call(readRegisterImport, { params: { ...params, workId }, token });
  const kept = async (): Promise<number> => {
    const { store } = served.services.running;
    const query = { field: 'keptUntil', from: '', max: 1_000 };
    return (await store.count('register-import', query)) + (await store.count('register-import-page', query));
  };

  test('is read after the answer: it shows how far it is, no turn does a tenth of it, and it holds when confirmed', async () => {
    const turns = busiestTurn();
    const begun = await send(WHOLE, '2025-01-01');
    expect(begun).toMatchObject({ type: 'import-register', state: 'running' });
    const seen = new Set<number>();
    const done = await ended(begun.workId, ({ done: rows }) => seen.add(rows));
    expect(done).toMatchObject({ state: 'done', done: REGISTER_ROWS_MAX, of: REGISTER_ROWS_MAX });
    expect(seen.size).toBeGreaterThan(1);
    const { counts, refusals, proposal } = await imported(begun.workId);
    expect(counts).toEqual({ added: REGISTER_ROWS_MAX, changed: 0, ended: 0, unchanged: 0, refused: 0 });
    expect([refusals, proposal?.state]).toEqual([[], 'pending']);
    const { proposalId = '' } = proposal ?? {};
    const page = await call(listRegisterDifferences, { params: { proposalId }, query: { limit: 2 }, token: head });
    expect(page.differences.map(({ code }) => code)).toEqual(['H00000000000', 'H00000000001']);
    await call(confirmRegisterProposal, { params: { proposalId }, key: served.nextKey(), token: head });
    const found = await call(listRegisterEntriesNamed, {
      params,
      query: {},
      body: { text: '市立59999院' },
      token: head,
    });
    expect(found.entries.map(({ code }) => code)).toEqual(['H00000059999']);
    expect(turns.end()).toBeLessThan(TURN_PART_MAX);
  }, 240_000);

  test('is compared with the one that stands, row by row; the same request again is the same work', async () => {
    const changed = [WHOLE[0] ?? '', line(0, '（新）'), ...WHOLE.slice(2, -1)];
    const key = served.nextKey();
    const turns = busiestTurn();
    const { workId } = await send(changed, '2025-10-01', key);
    await ended(workId);
    expect(turns.end()).toBeLessThan(TURN_PART_MAX);
    const { counts, proposal } = await imported(workId);
    expect(counts).toMatchObject({ added: 0, changed: 1, ended: 1, unchanged: REGISTER_ROWS_MAX - 2 });
    expect(proposal?.state).toBe('pending');
    expect((await send(changed, '2025-10-01', key)).workId).toBe(workId);
  }, 240_000);

  test('that is cancelled leaves nothing behind and proposes nothing, and another may be sent at once', async () => {
    const [before, pending] = [await kept(), (await call(listRegisterProposals, { token: head })).proposals.length];
    const { workId } = await send(linesOf(REGISTER_ROWS_MAX - 10), '2025-10-02');
    await expect(send(linesOf(20_000), '2025-10-02')).rejects.toMatchObject({
      status: 429,
      code: 'register_import_running',
    });
    await expect(imported(workId)).rejects.toMatchObject({ status: 409, code: 'register_import_unfinished' });
    while ((await work(workId)).done === 0) await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    await call(cancelLongWork('claim-adjudication'), { params: { workId }, key: served.nextKey(), token: accountant });
    expect(await work(workId)).toMatchObject({ state: 'cancelled' });
    await expect(imported(workId)).rejects.toMatchObject({ status: 404, code: 'register_import_unknown' });
    while ((await kept()) > before) await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    expect((await call(listRegisterProposals, { token: head })).proposals).toHaveLength(pending);
    await ended((await send([...linesOf(9_000), ''], '2025-10-02')).workId);
  }, 240_000);

  test('says what is wrong with a large file as a small one does, to whoever sent it alone', async () => {
    const faulty = [...linesOf(9_000), 'H1,甲医院,,四级,市级,2010-01-01,'];
    expect(Buffer.byteLength(faulty.join('\n'))).toBeGreaterThan(REGISTER_AT_ONCE_BYTES_MAX);
    const { workId } = await send(faulty, '2025-10-02');
    expect(await ended(workId)).toMatchObject({ state: 'done' });
    const { counts, refusals, proposal } = await imported(workId);
    expect([counts.refused, refusals.map(({ line: at, code }) => [at, code]), proposal]).toEqual([
      ...[1, [[9_002, 'GRADE_UNKNOWN']], undefined],
    ]);
    const other = await served.reviewer(2);
    await expect(imported(workId, other)).rejects.toMatchObject({ status: 404 });
    await expect(work(workId, other)).rejects.toMatchObject({ status: 404 });
    const headless = await send(['甲,乙', ...linesOf(9_000).slice(1)], '2025-10-02');
    expect(await ended(headless.workId)).toMatchObject({ state: 'failed', code: 'register_file_headings_missing' });
    await expect(imported(headless.workId)).rejects.toMatchObject({
      status: 400,
      code: 'register_file_headings_missing',
    });
  }, 240_000);
});
