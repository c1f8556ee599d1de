import { setTimeout as sleep } from 'node:timers/promises';
import type { Findings } from '../findings.ts';
import type { Container } from './containers.ts';
import { type Asked, pathsOf } from './own.ts';

const READY_WITHIN_MS = 60_000;

/** @throws Error with what the container said */
export const untilReady = async (container: Container, port: number): Promise<void> => {
  const tooLate = Date.now() + READY_WITHIN_MS;
  const ready = (): Promise<boolean> =>
    fetch(`http://127.0.0.1:${String(port)}/health/ready`).then(
      ({ ok }) => ok,
      () => false,
    );
  while (!(await ready())) {
    if (Date.now() > tooLate || (await container.pid()) === 0)
      throw new Error(`${container.name} does not become ready: ${await container.logs()}`);
    await sleep(250);
  }
};

const ANSWERS: readonly Asked[] = [
  { path: '/health/live', status: 200, says: /^\{.*\}$/ },
  { path: '/health/started', status: 200, says: /^\{.*\}$/ },
  { path: '/health/ready', status: 200, says: /^\{.*\}$/ },
  { path: '/metrics', status: 200, says: /^mutualaid_[a-z_]+(\{.*\})? [0-9.e+-]+$/m },
  { path: '/nowhere', status: 404, says: /"code":"/ },
];

/** Asked over HTTP, as by a cluster and by people. */
export const checkAnswers = async (port: number, service: string, findings: Findings): Promise<void> => {
  for (const { path, status, says } of [...ANSWERS, ...pathsOf(service)]) {
    const response = await fetch(`http://127.0.0.1:${String(port)}${path}`);
    const text = await response.text();
    const right = response.status === status && says.test(text);
    findings.note('answers', `${service}: ${path}`, right ? null : `${String(response.status)} ${text.slice(0, 300)}`);
  }
};
