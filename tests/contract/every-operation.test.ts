import { createHash, randomUUID } from 'node:crypto';
import { request as rawRequest } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { z } from 'zod';
import { SERVICES } from '@huji/all-in-one/services.ts';
import { readDuties } from '@huji/chassis/duties/duties.ts';
import { InvalidInput, parseInput } from '@huji/chassis/http/invalid-input.ts';
import { type ServiceHarness, startServiceHarness } from '@huji/chassis/testing/service-harness.ts';
import type { TestPerson } from '@huji/chassis/testing/test-issuer.ts';
import { civilDate } from '@huji/contracts/shared/civil-date.ts';
import { needsIdempotencyKey, type Operation } from '@huji/contracts/shared/http-contract.ts';
import { present } from '@huji/contracts/shared/present.ts';
import { contentDigest, fileTypesOf } from '@huji/contracts/shared/streamed-file.ts';
import { SURFACES } from '@huji/contracts/surfaces.ts';
import { leavesOf, otherOf, sampleOf } from './sample-input.ts';

/** Each answer is held to the emitted documents besides, by `every-answer.ts`. */
const OPERATIONS: readonly Operation[] = SURFACES.flatMap(({ operations }) => operations);
const named = (operations: readonly Operation[]) => operations.map((each) => [each.operationId, each] as const);
const TODAY = '2025-06-02';
const BODY_BYTES_MAX = 1_048_576;

/** What follows from no form of a single field. */
const SAMPLES: Readonly<Record<string, object>> = {
  registerEmployer: { uscc: '91320214MA1WF1X02B', name: '长春第一机床厂', society: 'changchun' },
  proposeBankTransfer: { from: 'contributions', to: 'benefits', amountYuan: '1.00', valueOn: '2025-05-21' },
};
const bodyOf = ({ operationId, body }: Operation): unknown =>
  SAMPLES[operationId] ?? (body === undefined || fileTypesOf(body) !== null ? undefined : (sampleOf(body) ?? {}));

type Sent = NonNullable<RequestInit['body']>;
interface Asked {
  readonly as?: TestPerson | null;
  readonly method?: string;
  readonly params?: unknown;
  readonly query?: unknown;
  readonly body?: unknown;
  readonly bytes?: Uint8Array;
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly path?: string;
}
interface Answer {
  readonly status: number;
  readonly code: string | undefined;
  readonly headers: Headers;
  readonly errors: readonly { readonly pointer: string; readonly detail: string; readonly detailZh: string }[];
}

let services: ServiceHarness;
let base = '';
const duties = readDuties();

/** Somebody whom the contract and the duties let do it; the same account whatever they are. */
const whoMay = ({ allow, operationId }: Operation): TestPerson => {
  const roles = allow === 'public' ? [] : allow;
  const role = roles.find((each) => duties.mayDo(operationId, { roles: [each] }, civilDate(TODAY))) ?? 'member';
  const personId = role === 'service' ? null : '018f4e3a-7c2b-7d11-8a55-0242ac120099';
  return { subject: 'somebody', roles: [role], personId, employerIds: ['018f4e3a-7c2b-7d11-8a55-0242ac120002'] };
};

const NOTHING = {};
const sampleIfAny = (schema: z.ZodType | undefined): unknown => (schema === undefined ? NOTHING : sampleOf(schema));
const addressOf = (operation: Operation, { path = operation.path, params, query }: Asked): URL => {
  const values = (params ?? sampleIfAny(operation.params)) as Record<string, unknown>;
  const url = new URL(
    path.replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(values[name]))),
    base,
  );
  const asked = (query ?? sampleIfAny(operation.query)) as Record<string, unknown>;
  for (const [name, value] of Object.entries(asked)) url.searchParams.set(name, String(value));
  return url;
};

const headersOf = async (operation: Operation, { as = whoMay(operation), headers }: Asked): Promise<Headers> => {
  const token = as === null || operation.allow === 'public' ? undefined : `Bearer ${await services.token(as)}`;
  return new Headers({
    ...present({
      authorization: token,
      'idempotency-key': needsIdempotencyKey(operation) ? randomUUID() : undefined,
      'if-match': operation.ifMatch === 'required' ? '"1"' : undefined,
    }),
    ...headers,
  });
};

const sentOf = (operation: Operation, asked: Asked): { readonly body?: Uint8Array; readonly type?: string } => {
  const [fileType] = fileTypesOf(operation.body) ?? [];
  if (fileType !== undefined) return { body: asked.bytes ?? Buffer.from('姓名\n'), type: asked.type ?? fileType };
  if (asked.bytes !== undefined) return { body: asked.bytes, type: asked.type ?? 'application/json' };
  const body = asked.body === undefined ? bodyOf(operation) : asked.body;
  if (operation.body === undefined) return {};
  return { body: Buffer.from(JSON.stringify(body)), type: asked.type ?? 'application/json' };
};

const ask = async (operation: Operation, asked: Asked = {}): Promise<Answer> => {
  const { body, type } = sentOf(operation, asked);
  const headers = await headersOf(operation, asked);
  if (type !== undefined) headers.set('content-type', type);
  if (body !== undefined && fileTypesOf(operation.body) !== null && !headers.has('content-digest'))
    headers.set('content-digest', contentDigest(createHash('sha256').update(body).digest('hex')));
  const method = asked.method ?? operation.method.toUpperCase();
  const response = await fetch(addressOf(operation, asked), {
    method,
    headers,
    ...present({ body: ['GET', 'HEAD'].includes(method) ? undefined : (body as Sent | undefined) }),
  });
  const text = await response.text();
  const problem = response.headers.get('content-type')?.startsWith('application/problem+json') === true;
  const { code, errors = [] } = (problem ? JSON.parse(text) : {}) as Partial<Answer>;
  return { status: response.status, code, headers: response.headers, errors };
};

/** A file that is announced and never sent: whoever announces too much is told before a byte is read. */
const announce = (operation: Operation, bytes: number, headers: Headers): Promise<number> =>
  new Promise((resolve, reject) => {
    const [type = 'application/json'] = fileTypesOf(operation.body) ?? [];
    const sent = rawRequest(addressOf(operation, {}), {
      method: operation.method.toUpperCase(),
      headers: { ...Object.fromEntries(headers), 'content-type': type, 'content-length': String(bytes) },
    });
    sent.once('response', (response) => {
      resolve(response.statusCode ?? 0);
      response.destroy();
    });
    sent.once('error', reject);
    sent.flushHeaders();
  });

beforeAll(async () => {
  services = await startServiceHarness(SERVICES, {
    day: TODAY,
    environment: { HUJI_RATE_LIMIT_PER_MINUTE: '1000000' },
  });
  base = services.running.url;
}, 120_000);
afterAll(() => services.close());

/** Whether a contract's path means this address: `search` may be the name of an employer as well. */
const names = (path: string, address: string): boolean => {
  const [template, steps] = [path.split('/'), address.split('/')];
  return template.length === steps.length && template.every((step, at) => step.startsWith(':') || step === steps[at]);
};

describe('an address', () => {
  const PATHS = Map.groupBy(OPERATIONS, ({ path }) => path);
  test.each([...PATHS])('%s names what is allowed to every other method', async (path, operations) => {
    const [operation] = operations as [Operation];
    const [address = ''] = addressOf(operation, {}).pathname.split('?');
    const known = OPERATIONS.filter((each) => names(each.path, address)).map(({ method }) => method.toUpperCase());
    const allowed = [...new Set(known.flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : [method])))].sort();
    for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'].filter((each) => !known.includes(each))) {
      const { status, code, headers } = await ask(operation, { method, as: null });
      expect([path, method, status, code]).toEqual([path, method, 405, 'method_not_allowed']);
      expect((headers.get('allow') ?? '').split(', ').sort()).toEqual(allowed);
    }
  });

  test.each(named(OPERATIONS.filter(({ params }) => params !== undefined)))(
    'of %s that cannot be read is malformed',
    async (_, operation) => {
      const answer = await ask(operation, { path: operation.path.replace(/:\w+/, '%E0%A4%A') });
      expect([answer.status, answer.code]).toEqual([400, 'malformed_request']);
    },
  );
});

describe('whoever asks', () => {
  const GUARDED = OPERATIONS.filter(({ allow }) => allow !== 'public');

  test.each(named(GUARDED))('for %s is told to say who they are', async (_, operation) => {
    const { status, code, headers } = await ask(operation, { as: null });
    expect([status, code, headers.get('www-authenticate')]).toEqual([401, 'unauthenticated', 'Bearer']);
  });

  test.each(named(GUARDED))(
    'for %s without a post that may, for two posts or for nobody is refused',
    async (_, operation) => {
      const asked: readonly (readonly [TestPerson, string])[] = [
        [{ subject: 'nobody', roles: [] }, 'forbidden'],
        [{ subject: 'two', roles: ['clerk', 'reviewer'] }, 'roles_incompatible'],
        [{ subject: 'no-person', roles: ['reviewer'], personId: null }, 'person_id_missing'],
      ];
      for (const [as, wanted] of asked) {
        const { status, code } = await ask(operation, { as });
        expect([status, code]).toEqual([403, wanted]);
      }
    },
  );
});

describe('a body', () => {
  const JSON_BODIES = OPERATIONS.filter(({ body }) => body !== undefined && fileTypesOf(body) === null);

  test.each(named(JSON_BODIES))('of %s that is not UTF-8, or no JSON, is malformed', async (_, operation) => {
    for (const bytes of [Buffer.from('{"name":"caf\u00e9"}', 'latin1'), Buffer.from('{"name":')]) {
      const { status, code } = await ask(operation, { bytes });
      expect([status, code]).toEqual([400, 'malformed_request']);
    }
  });

  test.each(named(JSON_BODIES))('of %s in another charset or of another type is not known', async (_, operation) => {
    for (const type of ['application/json; charset=gb18030', 'application/json; charset=x-none', 'text/plain']) {
      const { status, code } = await ask(operation, { type });
      expect([type, status, code]).toEqual([type, 415, 'unsupported_media_type']);
    }
  });

  test.each(named(OPERATIONS.filter(({ body }) => fileTypesOf(body) !== null)))(
    'of %s, a file, of another type or compressed is not known',
    async (_, operation) => {
      const other = await ask(operation, { type: 'video/mp4' });
      const compressed = await ask(operation, { headers: { 'content-encoding': 'gzip' } });
      expect([other.status, compressed.status]).toEqual([415, 415]);
    },
  );

  test.each(named(OPERATIONS.filter(({ body }) => body !== undefined)))(
    'of %s that is too large is refused',
    async (_, operation) => {
      const bytes = (operation.bodyBytesMax ?? BODY_BYTES_MAX) + 1;
      const headers = await headersOf(operation, {});
      headers.set('content-digest', contentDigest('0'.repeat(64)));
      const isFile = fileTypesOf(operation.body) !== null;
      const status = isFile
        ? await announce(operation, bytes, headers)
        : (await ask(operation, { bytes: Buffer.alloc(bytes, ' ') })).status;
      expect(status).toBe(413);
    },
  );
});

describe('input of another form', () => {
  /** What only somebody who writes programmes could read. */
  const PATTERN = /\/\^|\$\/|\\[dwsp]|\[[a-zA-Z0-9^\\]-|\(\?|\{\d+,?\d*\}|regex|pattern|正则/i;
  const PARTS = ['params', 'query', 'body'] as const;
  const INPUT = OPERATIONS.filter(({ params, query, body }) => params ?? query ?? (body && fileTypesOf(body) === null));

  /** The same input, wrong in one place, for each place and some ways of being wrong. */
  const wrongOnesOf = (schema: z.ZodType, part: (typeof PARTS)[number]): readonly unknown[] =>
    leavesOf(sampleOf(schema, 'whole') ?? {})
      .filter(({ path }) => path.length > 0)
      .flatMap((leaf) => (part === 'body' ? ['~', '', 0.5] : ['~', '~'.repeat(999)]).map(leaf.with))
      .filter((input) => !schema.safeParse(input).success);

  const faultsOf = (schema: z.ZodType, input: unknown, part: (typeof PARTS)[number]): Answer['errors'] => {
    try {
      parseInput(schema, input, part === 'params' ? 'path' : part);
    } catch (error) {
      if (error instanceof InvalidInput) return error.faults;
    }
    throw new Error(`${JSON.stringify(input)} is taken`);
  };

  test.each(named(INPUT))('of %s is told in words of both languages', async (_, operation) => {
    for (const part of PARTS) {
      const schema = operation[part];
      if (schema === undefined || fileTypesOf(schema) !== null) continue;
      const wrongOnes = wrongOnesOf(schema, part);
      const unclear = wrongOnes
        .flatMap((input) => faultsOf(schema, input, part))
        .filter(({ detail, detailZh }) => PATTERN.test(`${detail} ${detailZh}`) || !/[\u4e00-\u9fff]/.test(detailZh));
      expect(unclear).toEqual([]);
      // Over HTTP the same, once: what is told is what the schema is asked here.
      const [first] = wrongOnes;
      if (first === undefined) continue;
      const { status, code, errors } = await ask(operation, { [part]: first });
      expect([status, code]).toEqual([400, 'invalid_input']);
      expect(errors.map(({ detailZh }) => detailZh)).toEqual(
        faultsOf(schema, first, part).map(({ detailZh }) => detailZh),
      );
    }
  });

  test('is found in what zod says of a bare pattern', () => {
    expect('Invalid string: must match pattern /^\\d{3}$/').toMatch(PATTERN);
    expect('wanted: a date, written year-month-day, such as 2025-05-21').not.toMatch(PATTERN);
  });
});

describe('the key of a request', () => {
  const KEYED = OPERATIONS.filter(needsIdempotencyKey);

  test.each(named(KEYED))('of %s is sent, and is 1 to 255 visible characters', async (_, operation) => {
    const headers = await headersOf(operation, {});
    headers.delete('idempotency-key');
    const { body, type } = sentOf(operation, {});
    if (type !== undefined) headers.set('content-type', type);
    const missing = await fetch(addressOf(operation, {}), {
      method: operation.method.toUpperCase(),
      headers,
      ...present({ body: body as Sent | undefined }),
    });
    expect([missing.status, ((await missing.json()) as Answer).code]).toEqual([400, 'idempotency_key_required']);
    for (const wrong of ['', 'x'.repeat(256), 'on ce', 'on\tce', 'caf\u00e9', 'on\u00a0ce', 'on\u00adce']) {
      const { status, errors } = await ask(operation, { headers: { 'idempotency-key': wrong } });
      expect([wrong, status, errors.map(({ pointer }) => pointer)]).toEqual([wrong, 400, ['/idempotency-key']]);
    }
  });

  /** The same request but for one thing, of each thing that can be another. */
  const othersOf = (operation: Operation): readonly Asked[] => {
    const { params, query, body } = operation;
    const others: Asked[] = [];
    for (const [part, schema] of Object.entries({ params, query })) {
      const other = schema === undefined ? null : otherOf(schema, sampleOf(schema));
      if (other !== null) others.push({ [part]: other });
    }
    if (body === undefined) return others;
    if (fileTypesOf(body) !== null) return [...others, { bytes: Buffer.from('另一份\n') }];
    const other = otherOf(body, bodyOf(operation));
    return other === null ? others : [...others, { body: other }];
  };

  test.each(named(KEYED))(
    'of %s is tied to it: another body, document or operation is refused, the same request is not',
    async (_, operation) => {
      const headers = { 'idempotency-key': randomUUID() };
      const first = await ask(operation, { headers });
      const others = await Promise.all(othersOf(operation).map((other) => ask(operation, { ...other, headers })));
      const elsewhere = KEYED.filter((other) => other !== operation && other.body === undefined).slice(0, 2);
      const of = await Promise.all(elsewhere.map((other) => ask(other, { headers })));
      const answers = [...others, ...of].map(({ status, code }) => [status, code]);
      expect(answers).toEqual(answers.map(() => [422, 'idempotency_key_reused']));
      const again = await ask(operation, { headers });
      expect([again.status, again.code]).toEqual([first.status, first.code]);
      expect(first.status).not.toBe(500);
    },
  );

  test('is told apart in every operation by something that can be another', () => {
    const alone = KEYED.filter((operation) => othersOf(operation).length === 0).map(({ operationId }) => operationId);
    expect(alone.filter((operationId) => !/Own/.test(operationId))).toEqual([]);
    // A body that holds anything at all can be another.
    const fixed = KEYED.filter(({ body }) => body !== undefined && fileTypesOf(body) === null)
      .filter((operation) => othersOf(operation).every((other) => !('body' in other)))
      .filter(({ body }) => body !== undefined && leavesOf(sampleOf(body, 'whole') ?? {}).length > 0);
    expect(fixed.map(({ operationId }) => operationId)).toEqual([]);
  });
});

describe('who comes too often', () => {
  test('is told so by every operation, and when to come again', async () => {
    const often = await startServiceHarness(SERVICES, { day: TODAY, environment: { HUJI_RATE_LIMIT_PER_MINUTE: '1' } });
    const told: string[] = [];
    const headers = { authorization: `Bearer ${await often.token({ roles: ['member'], personId: randomUUID() })}` };
    await (await fetch(new URL('/v1/rule-books', often.running.url), { headers })).text();
    for (const operation of OPERATIONS) {
      const { pathname } = addressOf(operation, {});
      const url = new URL(pathname, often.running.url);
      const response = await fetch(url, { method: operation.method.toUpperCase(), headers });
      await response.text();
      if (response.status !== 429 || Number(response.headers.get('retry-after')) < 1) told.push(operation.operationId);
    }
    await often.close();
    expect(told).toEqual([]);
  }, 120_000);
});
