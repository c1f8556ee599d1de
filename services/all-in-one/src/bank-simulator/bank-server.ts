import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { AccountNameSchema } from '@huji/contracts/shared/account-name.ts';
import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import { nameCheckFails, type Rates } from './behaviour.ts';
import { openBankLedger } from './bank-ledger.ts';
import { createSimulatedBank, type SimulatedBank, type Status } from './simulated-bank.ts';

/**
 * The laptop's bank: a peer on a socket of its own, so that timeouts, lost answers and crashes are real.
 *
 * POST /payments · GET /payments/:endToEndId · POST /payments/:endToEndId/recall · POST /name-checks
 * GET /statements/:account?from= · POST /simulator/returns (lets payments that return later come back now)
 */
export interface BankSimulatorOptions {
  readonly port?: number;
  readonly host?: string;
  readonly seed?: string;
  readonly rates?: Rates;
  readonly today: () => CivilDate;
  /** Where the bank remembers; without it it forgets when the process ends. */
  readonly file?: string;
  readonly slowMs?: number;
}

export interface BankSimulator {
  readonly url: string;
  readonly bank: SimulatedBank;
  /** Requests to pay that arrived, per end-to-end id: what a test counts. */
  readonly received: ReadonlyMap<string, number>;
  readonly close: () => Promise<void>;
}

const Text = z.string().min(1).max(70);
const PaymentRequest = z.object({
  endToEndId: z.string().regex(/^[A-Za-z0-9-]{1,35}$/),
  debtor: AccountNameSchema,
  creditor: z.object({ name: Text, account: z.string().regex(/^\d{9,30}$/), bankCode: z.string().regex(/^\d{12}$/) }),
  amount: z.string().regex(/^\d{1,12}\.\d{2}$/),
  currency: z.literal('CNY'),
});
const NameCheckRequest = z.object({ name: Text, account: z.string(), bankCode: z.string() });

const SLOW_MS = 1_000;
const BODY_BYTES_MAX = 64 * 1024;

const readBody = async (request: IncomingMessage): Promise<unknown> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > BODY_BYTES_MAX) throw new RangeError('too large');
    chunks.push(chunk);
  }
  return JSON.parse(Buffer.concat(chunks).toString('utf8'));
};

const answer = (response: ServerResponse, status: number, body: unknown): void => {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
};

interface Served {
  readonly bank: SimulatedBank;
  /** How often each payment came in, by end-to-end id. */
  readonly received: Map<string, number>;
  readonly slowMs: number;
  /** The server ends: a slow answer is given at once. */
  readonly signal: AbortSignal;
}

/** As the protocol of the bank says it. */
const wordsOf = ({ type: status, ...facts }: Status) => ({ status, ...facts });

const createRoutes = ({ bank, received, slowMs, signal }: Served) => {
  const pay = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { endToEndId, debtor, creditor, amount } = PaymentRequest.parse(await readBody(request));
    received.set(endToEndId, (received.get(endToEndId) ?? 0) + 1);
    const result = bank.pay({ endToEndId, debtor, amount, ...creditor });
    switch (result.type) {
      case 'conflict':
        answer(response, 409, { title: 'this end-to-end id is another payment' });
        return;
      case 'lost':
      case 'silent':
        request.socket.destroy();
        return;
      case 'slow':
        await sleep(slowMs, undefined, { signal }).catch(() => undefined);
        answer(response, 200, wordsOf(result.status));
        return;
      case 'answer':
        answer(response, 200, wordsOf(result.status));
    }
  };

  const route = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://bank');
    const [, resource, id = '', action] = pathname.split('/').map(decodeURIComponent);
    const asked = `${request.method ?? ''} ${String(resource)}${action === undefined ? '' : `/${action}`}`;
    switch (asked) {
      case 'POST payments':
        await pay(request, response);
        return;
      case 'GET payments': {
        const status = bank.status(id);
        answer(response, status === null ? 404 : 200, status === null ? { title: 'not received' } : wordsOf(status));
        return;
      }
      case 'POST payments/recall':
        answer(response, 200, wordsOf(bank.recall(id)));
        return;
      case 'POST name-checks': {
        const { account } = NameCheckRequest.parse(await readBody(request));
        answer(response, 200, { matches: !nameCheckFails(account) });
        return;
      }
      case 'GET statements': {
        const debtor = AccountNameSchema.parse(id);
        answer(response, 200, { lines: bank.statement(debtor, searchParams.get('from') ?? undefined) });
        return;
      }
      case 'POST simulator':
        answer(response, 200, { returned: bank.returnWhatReturns() });
        return;
      default:
        answer(response, 404, { title: 'no such address' });
    }
  };
  return route;
};

export const startBankSimulator = async (options: BankSimulatorOptions): Promise<BankSimulator> => {
  const { host = '127.0.0.1', port = 0, seed = 'huji', rates = {}, today, slowMs = SLOW_MS } = options;
  const ledger = openBankLedger(options.file);
  const bank = createSimulatedBank(ledger, { seed, rates, today });
  const received = new Map<string, number>();
  const ending = new AbortController();

  const route = createRoutes({ bank, received, slowMs, signal: ending.signal });
  const server = createServer((request, response) => {
    route(request, response).catch((error: unknown) => {
      const malformed = error instanceof z.ZodError || error instanceof SyntaxError || error instanceof RangeError;
      if (!response.headersSent) answer(response, malformed ? 400 : 500, { title: malformed ? 'malformed' : 'fault' });
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  return {
    url: `http://${host}:${String((server.address() as AddressInfo).port)}/`,
    bank,
    received,
    close: async () => {
      ending.abort();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
      ledger.close();
    },
  };
};
