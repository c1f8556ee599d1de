import { createRequire } from 'node:module';
import kafkajs, { type Admin, type Kafka, type RetryOptions, type SASLOptions } from 'kafkajs';
import { present } from '@huji/contracts/shared/present.ts';
import { systemNowMs } from '../runtime/business-clock.ts';

/** The one file that knows kafkajs; its neighbours take what they need of it from here. */
export { kafkajs };
export type {
  AclEntry,
  AclOperationTypes,
  AclResourceTypes,
  Admin,
  Consumer,
  EachBatchPayload,
  IHeaders,
  Kafka,
  KafkaMessage,
  Producer,
  ResourcePatternTypes,
} from 'kafkajs';

export interface KafkajsOptions {
  readonly brokers: readonly string[];
  readonly clientId: string;
  readonly credentials?: {
    readonly username: string;
    readonly password: string;
    /** Default `scram-sha-256`. */
    readonly mechanism?: 'scram-sha-256' | 'scram-sha-512';
  };
  /** PEM; given, the connection is TLS. */
  readonly certificateAuthority?: string;
  /** The protocol does not tell it; named in `describe`. */
  readonly serverVersion?: string;
  /** Told of everything that is being mended: a consumer that ended, a producer that was replaced. */
  readonly onFault?: (what: string, error: unknown) => void;
}

/**
 * An append is given up after about half a minute and given again by the relay; consumers wait for their broker as long
 * as it takes; a question is answered or fails within seconds.
 */
export const APPENDS: RetryOptions = { initialRetryTime: 100, maxRetryTime: 1_000, retries: 30 };
export const CONSUMERS: RetryOptions = { initialRetryTime: 100, maxRetryTime: 1_000, retries: 1_000 };
export const QUESTIONS: RetryOptions = { initialRetryTime: 50, maxRetryTime: 200, retries: 2 };

interface RequestQueue {
  readonly pending: readonly unknown[];
  readonly throttledUntil: number;
  readonly enforceRequestTimeout: boolean;
  readonly inflight: ReadonlyMap<number, { sentAt: number; requestTimeout: number; timeoutRequest: () => void }>;
  readonly isConnected: () => boolean;
  readonly destroy: () => void;
}

/** Beside request timeouts of 3 and 10 s. */
const TIMEOUT_LOOK_MS = 1_000;

/**
 * kafkajs 2.2.4 arms a timer of 1 ms per connection again and again, also when nothing waits: 5 % of a core in an idle
 * process. Nothing has to be looked at later when nothing is pending and nothing is throttled. And it looks ten times a
 * second on every connection whether a request has timed out, of which a service with eight consumers has eighteen: here one timer
 * looks at all of them.
 */
const stopIdleTimers = (): void => {
  const queue = createRequire(import.meta.url)('kafkajs/src/network/requestQueue') as {
    prototype: {
      scheduleCheckPendingRequests: (this: RequestQueue) => void;
      scheduleRequestTimeoutCheck: (this: RequestQueue) => void;
      destroy: (this: RequestQueue) => void;
    };
  };
  const schedule = queue.prototype.scheduleCheckPendingRequests;
  queue.prototype.scheduleCheckPendingRequests = function (): void {
    if (this.pending.length > 0 || this.throttledUntil > systemNowMs()) schedule.call(this);
  };
  const destroy = queue.prototype.destroy;
  const watched = new Set<RequestQueue>();
  let watching: NodeJS.Timeout | undefined;
  const look = (): void => {
    for (const each of watched) {
      for (const request of each.inflight.values())
        if (systemNowMs() - request.sentAt > request.requestTimeout) request.timeoutRequest();
      if (!each.isConnected()) each.destroy();
    }
  };
  queue.prototype.scheduleRequestTimeoutCheck = function (): void {
    if (!this.enforceRequestTimeout) return;
    this.destroy();
    watched.add(this);
    watching ??= setInterval(look, TIMEOUT_LOOK_MS);
  };
  queue.prototype.destroy = function (): void {
    watched.delete(this);
    if (watched.size === 0) {
      clearInterval(watching);
      watching = undefined;
    }
    destroy.call(this);
  };
};
stopIdleTimers();

const saslOf = ({ username, password, mechanism }: NonNullable<KafkajsOptions['credentials']>): SASLOptions =>
  mechanism === 'scram-sha-512'
    ? { mechanism, username, password }
    : { mechanism: 'scram-sha-256', username, password };

export const kafkaClient = (options: KafkajsOptions, retry: RetryOptions): Kafka =>
  new kafkajs.Kafka({
    clientId: options.clientId,
    brokers: [...options.brokers],
    // Faults arrive as rejections and crash events; the library's own lines would repeat them in another form.
    logLevel: kafkajs.logLevel.NOTHING,
    connectionTimeout: retry === QUESTIONS ? 1_000 : 3_000,
    requestTimeout: retry === QUESTIONS ? 3_000 : 10_000,
    retry,
    ...present({
      sasl: options.credentials && saslOf(options.credentials),
      ssl: options.certificateAuthority === undefined ? undefined : { ca: [options.certificateAuthority] },
    }),
  });

export interface Asking {
  readonly ask: <Answer>(question: (admin: Admin) => Promise<Answer>) => Promise<Answer>;
  readonly forget: () => Promise<void>;
}

/** An admin client that is opened when something is asked, and opened anew after a question that failed. */
export const askingClient = (options: KafkajsOptions): Asking => {
  const kafka = kafkaClient(options, QUESTIONS);
  let opened: Promise<Admin> | null = null;
  const forget = async (): Promise<void> => {
    const admin = opened;
    opened = null;
    await admin?.then((each) => each.disconnect()).catch(() => undefined);
  };
  const open = async (): Promise<Admin> => {
    const admin = kafka.admin();
    try {
      await admin.connect();
      return admin;
    } catch (error) {
      await admin.disconnect().catch(() => undefined);
      throw error;
    }
  };
  const ask = async <Answer>(question: (admin: Admin) => Promise<Answer>): Promise<Answer> => {
    opened ??= open();
    const mine = opened;
    try {
      return await question(await mine);
    } catch (error) {
      if (opened === mine) await forget();
      throw error;
    }
  };
  return { ask, forget };
};
