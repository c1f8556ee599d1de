import { afterAll, afterEach, describe, expect, test } from '@jest/globals';
import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { civilDate } from '@huji/contracts/shared/civil-date.ts';
import { behaviourOf } from './behaviour.ts';
import { startBankSimulator, type BankSimulator, type BankSimulatorOptions } from './bank-server.ts';

let today = civilDate('2025-08-04');
const directory = mkdtempSync(join(tmpdir(), 'huji-bank-'));
const open: BankSimulator[] = [];
afterEach(async () => {
  for (const bank of open.splice(0)) await bank.close();
  today = civilDate('2025-08-04');
});
afterAll(() => {
  rmSync(directory, { recursive: true, force: true });
});
const start = async (options: Partial<BankSimulatorOptions> = {}): Promise<BankSimulator> => {
  const bank = await startBankSimulator({ today: () => today, slowMs: 50, ...options });
  open.push(bank);
  return bank;
};

const payment = (endToEndId: string, account = '6200000000000000018', amount = '10.00') => ({
  endToEndId,
  debtor: 'benefits',
  creditor: { name: '王秀英', account, bankCode: '102241000012' },
  amount,
  currency: 'CNY',
});
const post = async (bank: BankSimulator, path: string, body: unknown): Promise<{ status: number; body: unknown }> => {
  const response = await fetch(new URL(path, bank.url), { method: 'POST', body: JSON.stringify(body) });
  return { status: response.status, body: await response.json() };
};
const ask = async (bank: BankSimulator, endToEndId: string): Promise<{ status: number; body: unknown }> => {
  const response = await fetch(new URL(`payments/${endToEndId}`, bank.url));
  return { status: response.status, body: await response.json() };
};
const settled = { status: 200, body: { status: 'settled', valueOn: '2025-08-04' } };

describe('the simulated bank', () => {
  test('pays an end-to-end id once, and answers the same again as before', async () => {
    const bank = await start();
    expect(await post(bank, 'payments', payment('E1'))).toEqual(settled);
    today = civilDate('2025-08-05');
    expect(await post(bank, 'payments', payment('E1'))).toEqual(settled);
    expect(await ask(bank, 'E1')).toEqual(settled);
    expect(bank.bank.statement('benefits')).toHaveLength(1);
    expect(bank.received.get('E1')).toBe(2);
  });

  test('refuses the same id with other contents', async () => {
    const bank = await start();
    await post(bank, 'payments', payment('E1'));
    expect((await post(bank, 'payments', payment('E1', '6200000000000000018', '11.00'))).status).toBe(409);
    expect((await post(bank, 'payments', payment('E1', '6200000000000000422'))).status).toBe(409);
  });

  test.each([
    ['62000091000000018', { status: 'rejected', on: '2025-08-04', reason: 'ACCOUNT_CLOSED' }],
    ['62000092000000018', { status: 'rejected', on: '2025-08-04', reason: 'NAME_MISMATCH' }],
    ['62000094000000018', { status: 'accepted' }],
    ['62000095000000018', { status: 'settled', valueOn: '2025-08-04' }],
    ['62000096000000018', { status: 'settled', valueOn: '2025-08-04' }],
  ])('the account %s behaves as it is told', async (account, body) => {
    const bank = await start();
    expect(await post(bank, 'payments', payment('E1', account))).toEqual({ status: 200, body });
  });

  test('can execute without answering, and can lose a payment', async () => {
    const bank = await start();
    await expect(post(bank, 'payments', payment('E1', '62000093000000018'))).rejects.toThrow();
    expect(await ask(bank, 'E1')).toEqual(settled);
    await expect(post(bank, 'payments', payment('E2', '62000090000000018'))).rejects.toThrow();
    expect((await ask(bank, 'E2')).status).toBe(404);
  });

  test('never pays what was recalled, and recalls nothing that it has', async () => {
    const bank = await start();
    const recalled = { status: 200, body: { status: 'recalled', on: '2025-08-04' } };
    expect(await post(bank, 'payments/E1/recall', {})).toEqual(recalled);
    expect(await post(bank, 'payments', payment('E1'))).toEqual(recalled);
    await post(bank, 'payments', payment('E2'));
    expect(await post(bank, 'payments/E2/recall', {})).toEqual(settled);
    expect(bank.bank.statement('benefits').map((line) => line.endToEndId)).toEqual(['E2']);
  });

  test('settles later what it only accepted, and sends back what returns', async () => {
    const bank = await start();
    await post(bank, 'payments', payment('E1', '62000094000000018'));
    await post(bank, 'payments', payment('E2', '62000096000000018'));
    today = civilDate('2025-08-06');
    expect(await ask(bank, 'E1')).toEqual({ status: 200, body: { status: 'settled', valueOn: '2025-08-06' } });
    expect(await post(bank, 'simulator/returns', {})).toEqual({ status: 200, body: { returned: 1 } });
    expect((await ask(bank, 'E2')).body).toEqual({
      status: 'returned',
      valueOn: '2025-08-04',
      returnedOn: '2025-08-06',
      reason: 'ACCOUNT_CLOSED',
    });
    const response = await fetch(new URL('statements/benefits?from=2025-08-05', bank.url));
    expect(await response.json()).toMatchObject({ lines: [{ ref: 'E1-D' }, { ref: 'E2-C', type: 'return' }] });
  });

  test('checks names', async () => {
    const bank = await start();
    const check = (account: string) => post(bank, 'name-checks', { name: '王秀英', account, bankCode: '102241000012' });
    expect((await check('6200000000000000018')).body).toEqual({ matches: true });
    expect((await check('62000098000000018')).body).toEqual({ matches: false });
  });

  test('nobody alone: keeps neither names nor accounts, also of what it had kept before', async () => {
    const file = join(directory, 'clear.jsonl');
    const old = {
      endToEndId: 'E0',
      debtor: 'benefits',
      name: '王秀英',
      account: '6200000000000000018',
      bankCode: '102241000012',
    };
    appendFileSync(
      file,
      `${JSON.stringify({ ...old, amount: '10.00', behaviour: 'settles', receivedOn: today, settledOn: today })}\n`,
    );
    const bank = await start({ file });
    await post(bank, 'payments', payment('E1'));
    expect(await post(bank, 'payments', payment('E0'))).toEqual(settled);
    expect((await post(bank, 'payments', payment('E0', '6200000000000000422'))).status).toBe(409);
    const kept = readFileSync(file, 'utf8');
    expect(kept).toContain('"E0"');
    expect(kept).not.toMatch(/王秀英|6200000000000000018|102241000012/);
  });

  test('remembers across a crash, a half-written line included', async () => {
    const file = join(directory, 'bank.jsonl');
    const first = await start({ file });
    await post(first, 'payments', payment('E1'));
    await first.close();
    open.splice(0);
    appendFileSync(file, '{"endToEndId":"E9","deb');
    const second = await start({ file });
    today = civilDate('2025-08-09');
    expect(await post(second, 'payments', payment('E1'))).toEqual(settled);
    expect((await ask(second, 'E9')).status).toBe(404);
    await post(second, 'payments', payment('E2'));
    await second.close();
    open.splice(0);
    const third = await start({ file });
    expect((await ask(third, 'E2')).status).toBe(200);
  });

  test.each<[string, unknown]>([
    ['payments', { ...payment('E1'), amount: '1.5' }],
    ['payments', payment('an id with blanks')],
    ['payments', {}],
    ['name-checks', {}],
  ])('answers 400 to a malformed %s', async (path, body) => {
    const bank = await start();
    expect((await post(bank, path, body)).status).toBe(400);
    expect((await post(bank, 'nowhere', {})).status).toBe(404);
  });
});

test('a seed decides what an ordinary account meets, in about the shares that were asked for', () => {
  const rates = { 'no-answer': 100, 'settles-later': 200 };
  const met = Array.from({ length: 4_000 }, (_, i) =>
    behaviourOf({ account: '6222000000', endToEndId: `E${String(i)}` }, 's', rates),
  );
  const share = (behaviour: string): number => met.filter((each) => each === behaviour).length / met.length;
  expect(share('no-answer')).toBeCloseTo(0.1, 1);
  expect(share('settles-later')).toBeCloseTo(0.2, 1);
  expect(behaviourOf({ account: '6222000000', endToEndId: 'E1' }, 's', rates)).toBe(met[1]);
});
