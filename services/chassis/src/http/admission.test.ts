import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import { getNote, note } from '../testing/note-operations.ts';
import { startTestHttp } from '../testing/test-http.ts';
import { RequestAdmission, type ShedReason } from './admission.ts';
import { handle } from './operation-router.ts';
import { mountHealth } from './process-endpoints.ts';

const soon = (): Promise<void> => sleep(5);

describe('requests are let in', () => {
  const told: ShedReason[] = [];
  const admission = (atOnce: number, waitingMax: number, waitMs: number) => {
    told.length = 0;
    return new RequestAdmission({ atOnce, waitingMax, waitMs }, (reason) => void told.push(reason));
  };
  const outcome = (place: ReturnType<RequestAdmission['arrive']>): { of: string } => {
    const seen = { of: 'waits' };
    place.admitted.then(
      () => (seen.of = 'works'),
      (error: unknown) => (seen.of = (error as Error).name),
    );
    return seen;
  };

  test('some at once, some wait in their order, and the rest is sent away at once', async () => {
    const door = admission(2, 3, 10_000);
    const places = Array.from({ length: 8 }, () => door.arrive());
    const outcomes = places.map(outcome);
    await soon();
    expect(outcomes.map(({ of }) => of)).toEqual([
      ...['works', 'works'],
      ...['waits', 'waits', 'waits'],
      ...['Unavailable', 'Unavailable', 'Unavailable'],
    ]);
    expect(told).toEqual(['full', 'full', 'full']);
    places[1]?.leave();
    places[1]?.leave();
    await soon();
    expect([door.atWork, door.waiting]).toEqual([2, 2]);
    expect(outcomes[2]?.of).toBe('works');
    for (const place of places) place.leave();
    expect([door.atWork, door.waiting]).toEqual([0, 0]);
  });

  test('nobody waits longer than a request may', async () => {
    const door = admission(1, 5, 20);
    const first = door.arrive();
    const waiting = [door.arrive(), door.arrive()].map(outcome);
    await sleep(60);
    expect(waiting.map(({ of }) => of)).toEqual(['Unavailable', 'Unavailable']);
    expect(told).toEqual(['waited', 'waited']);
    first.leave();
    expect(door.atWork).toBe(0);
  });

  test('who has waited that long is let in no more, though the process is too busy for its timers and a place is free', async () => {
    const door = admission(1, 5, 20);
    const first = door.arrive();
    const waiting = [door.arrive(), door.arrive()].map(outcome);
    for (const startedMs = performance.now(); performance.now() - startedMs < 40;);
    first.leave();
    await Promise.resolve();
    expect(door.atWork).toBe(0);
    await soon();
    expect(waiting.map(({ of }) => of)).toEqual(['Unavailable', 'Unavailable']);
    expect(told).toEqual(['waited', 'waited']);
  });

  test('while callers keep coming one begins now and then; once a turn brought nobody, as many as may', async () => {
    let isCrowded = true;
    const door = new RequestAdmission({ atOnce: 3, waitingMax: 10, waitMs: 10_000 }, undefined, () => isCrowded);
    const places = Array.from({ length: 5 }, () => door.arrive());
    const outcomes = places.map(outcome);
    await sleep(40);
    expect(door.atWork).toBeLessThanOrEqual(1);
    isCrowded = false;
    await sleep(20);
    expect(outcomes.map(({ of }) => of)).toEqual(['works', 'works', 'works', 'waits', 'waits']);
    for (const place of places) place.leave();
    expect([door.atWork, door.waiting]).toEqual([0, 0]);
  });

  test('who goes away while waiting takes no place, and its turn is the next one’s', async () => {
    const door = admission(1, 5, 10_000);
    const first = door.arrive();
    const gone = door.arrive();
    const next = door.arrive();
    const seen = outcome(next);
    gone.leave();
    first.leave();
    await soon();
    expect(seen.of).toBe('works');
    expect([door.atWork, door.waiting]).toEqual([1, 0]);
    next.leave();
  });

  test('a slow sender gives its place up meanwhile, and gets one back before those who wait', async () => {
    const door = admission(1, 5, 10_000);
    const slow = door.arrive();
    await slow.admitted;
    const sent = Promise.withResolvers<string>();
    const reading = slow.whileAway(() => sent.promise);
    const other = door.arrive();
    const late = door.arrive();
    const [otherSeen, lateSeen] = [outcome(other), outcome(late)];
    await sleep(1_100);
    expect([otherSeen.of, lateSeen.of]).toEqual(['works', 'waits']);
    sent.resolve('a body');
    await soon();
    expect(door.atWork).toBe(1);
    other.leave();
    expect(await reading).toBe('a body');
    expect(lateSeen.of).toBe('waits');
    slow.leave();
    await soon();
    expect(lateSeen.of).toBe('works');
    late.leave();
    expect(door.atWork).toBe(0);
  });

  test('a slow sender that goes away keeps no place', async () => {
    const door = admission(1, 5, 10_000);
    const slow = door.arrive();
    await slow.admitted;
    const sent = Promise.withResolvers<never>();
    const reading = slow.whileAway(() => sent.promise).catch(() => 'gone');
    await sleep(1_100);
    slow.leave();
    sent.reject(new Error('aborted'));
    expect(await reading).toBe('gone');
    expect([door.atWork, door.waiting]).toEqual([0, 0]);
  });
});

test('of 600 requests at once the accepted are answered, the others get 503 with Retry-After, and probes always answer', async () => {
  const open = Promise.withResolvers<undefined>();
  let [atWork, most] = [0, 0];
  const slow = handle(getNote, async () => {
    most = Math.max(most, ++atWork);
    await open.promise;
    atWork -= 1;
    return { body: note('n') };
  });
  const http = await startTestHttp([slow], {
    admission: { atOnce: 20, waitingMax: 80, waitMs: 60_000 },
    extras: [mountHealth({ started: () => true, ready: () => Promise.resolve() })],
  });
  const answers = Array.from({ length: 600 }, async () => {
    const response = await fetch(`${http.url}/v1/notes/n`);
    return { status: response.status, after: response.headers.get('retry-after'), body: await response.json() };
  });
  let shed = 0;
  for (const answer of answers) void answer.then(({ status }) => (shed += status === 503 ? 1 : 0));
  for (let waitedMs = 0; waitedMs < 30_000 && (shed < 500 || atWork < 20); waitedMs += 20) await sleep(20);
  // Nobody has been answered yet, and the process is asked whether it lives.
  expect([shed, atWork]).toEqual([500, 20]);
  for (const probe of ['live', 'started', 'ready'])
    expect((await fetch(`${http.url}/health/${probe}`)).status).toBe(200);
  open.resolve(undefined);
  const all = await Promise.all(answers);
  expect(all.filter(({ status }) => status === 200)).toHaveLength(100);
  expect(most).toBe(20);
  for (const { status, after, body } of all.filter(({ status }) => status !== 200)) {
    expect([status, (body as { code: string }).code]).toEqual([503, 'unavailable']);
    expect(Number(after)).toBeGreaterThanOrEqual(1);
  }
  const { text } = await http.metrics.exposition();
  expect(text).toContain('mutualaid_enrollment_http_requests_shed_total{reason="full"} 500');
  expect(http.logged().filter(({ level }) => level === 'error')).toEqual([]);
  await http.close();
});
