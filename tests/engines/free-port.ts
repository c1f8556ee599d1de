import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';

const LOWEST = 10_000;
const TRIES = 100;

/** From here on connections are given their own ends: Linux says where, and elsewhere none begins lower. */
const connectionsFrom = (): number => {
  try {
    const [first] = readFileSync('/proc/sys/net/ipv4/ip_local_port_range', 'utf8').trim().split(/\s+/);
    return Number(first);
  } catch {
    return 32_768;
  }
};

const given = new Set<number>();

const isFree = async (port: number): Promise<boolean> => {
  const server = createServer().listen(port, '127.0.0.1');
  try {
    await once(server, 'listening');
    server.close();
    await once(server, 'close');
    return true;
  } catch {
    return false;
  }
};

/**
 * A port for a program that listens on it in a moment. None that the system hands out by itself: until the program is there, a
 * connection of anybody may get that one for its own end. No port is given twice. @throws Error when none was found
 */
export const freePort = async (): Promise<number> => {
  const most = Math.max(connectionsFrom(), LOWEST + 1_000);
  for (let tries = 0; tries < TRIES; tries += 1) {
    const port = randomInt(LOWEST, most);
    if (given.has(port) || !(await isFree(port))) continue;
    given.add(port);
    return port;
  }
  throw new Error(`no port from ${String(LOWEST)} to ${String(most)} is free`);
};
