import { z } from 'zod';
import { createBreaker } from '@huji/chassis/resilience/breaker.ts';
import { Unavailable } from '@huji/chassis/resilience/unavailable.ts';
import type { CallOut } from '@huji/chassis/observability/tracing.ts';
import type { ServiceContext } from '@huji/chassis/runtime/context.ts';
import { formatYuan, type Fen } from '@huji/contracts/shared/money.ts';
import { present } from '@huji/contracts/shared/present.ts';
import type { BankAccount } from '../domain/journal-accounts.ts';
import { PayoutSettings } from '../settings.ts';
import { BankAnswerSchema, type BankAnswer } from './bank-answer.ts';

/** An account in the open: only on its way between the payee document and the bank. */
export interface OpenAccount {
  readonly holder: string;
  readonly number: string;
  readonly bankCode: string;
}

export interface Payment {
  readonly endToEndId: string;
  readonly from: BankAccount;
  readonly to: OpenAccount;
  readonly fen: Fen;
}

/**
 * The bank as a peer. Every call is idempotent by end-to-end id. `Unavailable` always means: it is not known what the bank
 * did. Nothing here repeats a call; asking is the business of whoever holds the order.
 */
export interface BankClient {
  /** False while the breaker is not closed: do not begin a payment that may not be called for. A question may close it. */
  readonly isAnswering: () => boolean;
  /** @throws Unavailable */
  readonly pay: (payment: Payment) => Promise<BankAnswer>;
  /** Null: the bank has not got it (yet). @throws Unavailable */
  readonly ask: (endToEndId: string) => Promise<BankAnswer | null>;
  /** Makes "not got" final: from now on the bank refuses the id. A payment it has got is answered as it stands. @throws Unavailable */
  readonly recall: (endToEndId: string) => Promise<BankAnswer>;
  /** Whether the account belongs to the name. @throws Unavailable */
  readonly nameMatches: (account: OpenAccount) => Promise<boolean>;
}

/** A breaker, or anything that runs a call and may refuse to. */
interface Guard {
  readonly isClosed: () => boolean;
  readonly run: <Answer>(call: () => Promise<Answer>) => Promise<Answer>;
}

interface BankClientOptions {
  readonly baseUrl: string;
  readonly token?: string | undefined;
  readonly timeoutMs: number;
  readonly payments: Guard;
  readonly nameChecks: Guard;
  readonly callOut: CallOut;
}

const NameCheckReply = z.object({ matches: z.boolean() });
const RETRY_AFTER_SECONDS = 5;

/** One question to the bank. The path's template stands in its place where anything is told of it. */
interface Question {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly template: string;
  readonly body?: unknown;
}

const asking =
  ({ baseUrl, token, timeoutMs }: Pick<BankClientOptions, 'baseUrl' | 'token' | 'timeoutMs'>) =>
  async <Reply extends z.ZodType>(
    schema: Reply,
    { method, path, body }: Question,
    traceparent: string | undefined,
  ): Promise<z.output<Reply> | null> => {
    const response = await fetch(new URL(path, baseUrl), {
      method,
      headers: present({
        accept: 'application/json',
        'content-type': body === undefined ? undefined : 'application/json',
        authorization: token === undefined ? undefined : `Bearer ${token}`,
        traceparent,
      }),
      ...present({ body: body === undefined ? undefined : JSON.stringify(body) }),
      signal: AbortSignal.timeout(timeoutMs),
    });
    if (response.status === 404) return null;
    // An answer we cannot read says nothing about the payment: as if there were none.
    if (!response.ok) throw new Error(`the bank answered ${String(response.status)}`);
    return schema.parse(await response.json());
  };

const createBankClient = (options: BankClientOptions): BankClient => {
  const { payments, nameChecks, callOut } = options;
  const ask = asking(options);
  const call = async <Reply extends z.ZodType>(
    guard: Guard,
    schema: Reply,
    question: Question,
  ): Promise<z.output<Reply> | null> => {
    const { method, template } = question;
    try {
      return await callOut({ party: 'bank', method, template }, (traceparent) =>
        guard.run(() => ask(schema, question, traceparent)),
      );
    } catch (error) {
      throw new Unavailable('the bank does not answer', RETRY_AFTER_SECONDS, error);
    }
  };
  const known = <Reply>(reply: Reply | null): Reply => {
    if (reply === null) throw new Unavailable('the bank does not know this address', RETRY_AFTER_SECONDS);
    return reply;
  };
  const ofPayment = (endToEndId: string, what = ''): Pick<Question, 'path' | 'template'> => ({
    path: `payments/${encodeURIComponent(endToEndId)}${what}`,
    template: `/payments/:endToEndId${what}`,
  });

  return {
    isAnswering: () => payments.isClosed(),
    pay: async ({ endToEndId, from, to, fen }) =>
      known(
        await call(payments, BankAnswerSchema, {
          method: 'POST',
          path: 'payments',
          template: '/payments',
          body: {
            endToEndId,
            debtor: from,
            creditor: { name: to.holder, account: to.number, bankCode: to.bankCode },
            amount: formatYuan(fen),
            currency: 'CNY',
          },
        }),
      ),
    ask: (endToEndId) => call(payments, BankAnswerSchema, { method: 'GET', ...ofPayment(endToEndId) }),
    recall: async (endToEndId) =>
      known(await call(payments, BankAnswerSchema, { method: 'POST', ...ofPayment(endToEndId, '/recall'), body: {} })),
    nameMatches: async ({ holder, number, bankCode }) => {
      const body = { name: holder, account: number, bankCode };
      const question = { method: 'POST', path: 'name-checks', template: '/name-checks', body } as const;
      return known(await call(nameChecks, NameCheckReply, question)).matches;
    },
  };
};

const BREAKER_MARGIN_MS = 1_000;

/** The bank of the settings, behind a breaker for payments and one for name checks. */
export const openBank = ({
  settings,
  metrics,
  logger,
  callOut,
}: Pick<ServiceContext, 'settings' | 'metrics' | 'logger' | 'callOut'>): BankClient => {
  const own = settings(PayoutSettings);
  const timeoutMs = own.PAYOUT_BANK_TIMEOUT_MS;
  const guard = (name: string): Guard => {
    // The call gives up by itself, and lets go of its socket; the breaker's own limit is only the net below it.
    const limits = { timeoutMs: timeoutMs + BREAKER_MARGIN_MS, callsMin: own.PAYOUT_BANK_BREAKER_CALLS_MIN };
    const breaker = createBreaker((call: () => Promise<unknown>) => call(), { name, metrics, logger, ...limits });
    return {
      isClosed: () => breaker.state() === 'closed',
      run: async <Answer>(call: () => Promise<Answer>) => (await breaker.call(call)) as Answer,
    };
  };
  return createBankClient({
    baseUrl: own.PAYOUT_BANK_URL,
    token: own.PAYOUT_BANK_TOKEN,
    timeoutMs,
    payments: guard('bank'),
    nameChecks: guard('bank-name-check'),
    callOut,
  });
};
