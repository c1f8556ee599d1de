/**
 * Every process of the system is restarted in turn behind a proxy, while requests arrive that nobody sends twice: none fails,
 * and what was acknowledged is there, once. Two replicas of each service and of the console on servers of their own, HAProxy with the configuration
 * of `infra/haproxy` before them, and the time to end that the chart gives a pod.
 * Last line: `N passed, N failed`. A machine that lacks what the servers need is told so; with CI=true that is a failure.
 */
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { STACK_SERVERS, type StackServer, stackPorts, stackUrl } from '@huji/all-in-one/addresses.ts';
import { developmentSignIn } from '@huji/all-in-one/sample/sign-in.ts';
import type { Desk } from '@huji/all-in-one/sample/desk.ts';
import { operationClient } from '@huji/contracts/shared/operation-client.ts';
import { toolsUp } from '../../charts/programs.ts';
import { ownStack, stackHindrance } from '../../engines/own-stack.ts';
import { versionUsed } from '../../../infra/local/distribution-programs.ts';
import { within } from '../within.ts';
import { freePort } from '../../engines/free-port.ts';
import { consoleKinds } from './console-requests.ts';
import { openLoad } from './open-load.ts';
import { type Proxy, startProxy } from './proxy.ts';
import { allReady, drainOfTheChart, migrateAll, type Replica, restart, startReplicas } from './replicas.ts';
import { accountOf, kindsOf, nothingAcknowledged } from './requests.ts';

const PER_SECOND = 20;
const WHOLE_MS_MAX = 10 * 60_000;
/** Before the first and after the last restart. */
const UNDISTURBED_MS = 2_000;
/** Of what is found wrong, enough to see its kind. */
const SHOWN_MAX = 12;

const folder = mkdtempSync(join(tmpdir(), 'huji-rolling-'));
const startedMs = performance.now();
const total = { passed: 0, failed: 0 };
const say = (line: string): void => {
  console.log(`${((performance.now() - startedMs) / 1000).toFixed(0).padStart(5)} s  ${line}`);
};
const check = (holds: boolean, line: string): void => {
  total[holds ? 'passed' : 'failed'] += 1;
  say(holds ? line : `FAILED ${line}`);
};

/** As a rollout does it: one replica of a service after the other is sent to again. Two services are rolled out at a time. */
const restartAll = async (replicas: readonly Replica[], proxy: Proxy): Promise<void> => {
  const lanes = [0, 1].map((lane) => STACK_SERVERS.filter((_, index) => index % 2 === lane));
  const rollOut = async (service: StackServer): Promise<void> => {
    for (const replica of replicas.filter((each) => each.service === service)) {
      const seconds = await restart(replica);
      await proxy.sendsTo(service, 2);
      say(`${service} ${String(replica.number)} was restarted in ${seconds.toFixed(1)} s`);
    }
  };
  await Promise.all(
    lanes.map(async (services) => {
      for (const service of services) await rollOut(service);
    }),
  );
};

/** Replicas that are too busy to say that they are ready still get what is asked of them: better late than refused. */
const triesTheSlow = async (bin: string): Promise<void> => {
  const slow = [1, 2].map((number) => {
    const server = createServer((request, response) => {
      response.writeHead(request.url === '/health/ready' ? 503 : 200).end();
    });
    return { number, server: server.listen(0, '127.0.0.1') };
  });
  await Promise.all(slow.map(({ server }) => once(server, 'listening')));
  const replicas = slow.map(({ number, server }) => {
    const { port } = server.address() as AddressInfo;
    return { service: 'claim-adjudication' as const, number, url: `http://127.0.0.1:${String(port)}` };
  });
  const proxy = await startProxy(bin, await freePort(), replicas);
  try {
    await proxy.sendsTo('claim-adjudication', 0);
    const { status } = await fetch(`${proxy.url}/v1/claims`, { headers: { connection: 'close' } });
    check(
      status === 200,
      `replicas that are all too slow to say they are ready are asked all the same: ${String(status)}`,
    );
  } finally {
    await proxy.stop();
    for (const { server } of slow) server.close();
  }
};

/** The latest first; also when the proof took too long and goes on behind it. */
const ending: (() => Promise<void>)[] = [];
const clean = async (): Promise<void> => {
  for (const end of ending.splice(0)) await end().catch((error: unknown) => console.error(error));
};

const prove = async (): Promise<void> => {
  const bin = await toolsUp('proxy');
  say(await versionUsed('haproxy', join(bin, 'haproxy')));
  await triesTheSlow(bin);
  const own = await ownStack(folder);
  // Where the issuer lets people come back to: the proxy takes the place of the one console of a stack.
  const port = stackPorts().console;
  const pages = stackUrl('console');
  Object.assign(process.env, drainOfTheChart(), { HUJI_TRUSTED_PROXIES: '1' });
  ending.push(() => own.wipe());
  const peers = await own.start('stack', say, []);
  ending.unshift(() => peers.stop());
  const place = { environment: { ...process.env }, directory: join(folder, 'stack') };
  await migrateAll(place);
  const replicas = await startReplicas(place, pages, say);
  ending.unshift(async () => {
    await Promise.all(replicas.map(({ process: each }) => each.stop()));
  });
  await allReady(replicas);
  const proxy = await startProxy(bin, port, replicas);
  ending.unshift(proxy.stop);
  say(`two replicas of each service are ready behind ${proxy.url}`);
  const client = operationClient(() => proxy.url);
  const signIn = developmentSignIn({ issuer: stackUrl('issuer') });
  const call: Desk['call'] = async (who, operation, asked = {}) =>
    client.call(operation, { ...asked, token: await signIn(who) });
  const acknowledged = nothingAcknowledged();
  for (const service of STACK_SERVERS) await proxy.sendsTo(service, 2);
  const throughConsole = await consoleKinds(proxy.url, acknowledged);
  const load = openLoad([...kindsOf(call, acknowledged), ...throughConsole], PER_SECOND);
  await sleep(UNDISTURBED_MS);
  await restartAll(replicas, proxy);
  await sleep(UNDISTURBED_MS);
  const { sent, answered, failures } = await load.stop();
  for (const failure of failures.slice(0, SHOWN_MAX)) say(failure);
  check(
    failures.length === 0,
    `requests failed during the rolling restart: ${String(failures.length)} of ${String(sent)}`,
  );
  const pagesAnswered = throughConsole.map(({ name }) => answered[name] ?? 0);
  check(
    pagesAnswered.every((count) => count > 0),
    `the console answered pages, questions and commands: ${pagesAnswered.join(', ')}`,
  );
  const { lost, doubled } = await accountOf(call, acknowledged);
  for (const each of [...lost, ...doubled].slice(0, SHOWN_MAX)) say(each);
  const { employers, moneys, payees, claims } = acknowledged;
  const commands = [employers, moneys, payees, claims].map(({ length }) => length);
  check(
    commands.every((count) => count > 0),
    `commands of every service were acknowledged: ${commands.join(', ')}`,
  );
  check(
    lost.length === 0 && doubled.length === 0,
    `commands lost: ${String(lost.length)}, doubled: ${String(doubled.length)} of ${String(commands.reduce((sum, count) => sum + count, 0))}`,
  );
};

const hindrance = stackHindrance();
try {
  if (hindrance === null) await within('the whole', WHOLE_MS_MAX, prove());
  else {
    console.log(`rolling restart: NOT EXERCISED (${hindrance})`);
    if (process.env['CI'] === 'true') total.failed += 1;
  }
} catch (error) {
  check(false, error instanceof Error ? (error.stack ?? error.message) : String(error));
}
await clean();
rmSync(folder, { recursive: true, force: true });
console.log(`${String(total.passed)} passed, ${String(total.failed)} failed`);
process.exit(total.failed === 0 ? 0 : 1);
