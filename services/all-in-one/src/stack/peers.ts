import { join } from 'node:path';
import express, { type Express } from 'express';
import { createHttpServer } from '@huji/chassis/http/server.ts';
import { mountHealth } from '@huji/chassis/http/process-endpoints.ts';
import { readProblems } from '@huji/chassis/http/problem-registry.ts';
import { createLogger } from '@huji/chassis/observability/logger.ts';
import { keptClock } from '@huji/chassis/runtime/kept-clock.ts';
import type { RuntimeConfig } from '@huji/chassis/runtime/config.ts';
import { setBusinessDate } from '@huji/contracts/shared/development-operations.ts';
import { stackAddresses, stackPorts, stackUrl } from '../addresses.ts';
import { startBankSimulator } from '../bank-simulator/bank-server.ts';
import { createLaptopIssuer } from '../issuer/laptop-issuer.ts';
import { sampleMembers } from '../issuer/sample-members.ts';

/** Processes of the stack that are no services: whom they stand for lives elsewhere in production. */
export const PEERS = ['issuer', 'bank'] as const;
export type Peer = (typeof PEERS)[number];
export interface RunningPeer {
  readonly stop: () => Promise<void>;
}

const serve = async (config: RuntimeConfig, port: number, mount: (app: Express) => void): Promise<RunningPeer> => {
  const server = createHttpServer({
    services: [],
    problems: readProblems(),
    logger: createLogger({ level: config.HUJI_LOG_LEVEL }),
    rateLimitPerMinute: config.HUJI_RATE_LIMIT_PER_MINUTE,
    extras: [mountHealth({ started: () => true, ready: () => Promise.resolve() }), mount],
  });
  await server.listen(config.HUJI_HOST, port);
  return { stop: () => server.drain(config.HUJI_DRAIN_MS) };
};

const startIssuer = async (config: RuntimeConfig): Promise<RunningPeer> => {
  const issuer = await createLaptopIssuer({
    directory: config.HUJI_DATA,
    url: stackUrl('issuer'),
    environment: config.HUJI_ENVIRONMENT,
    pagesOrigin: stackUrl('console'),
    members: sampleMembers(stackAddresses()),
  });
  const served = await serve(config, stackPorts().issuer, issuer.mount);
  return {
    stop: async () => {
      await served.stop();
      await issuer.close();
    },
  };
};

/** The bank's business day is set like everybody's, on a port beside its own. */
const startBank = async (config: RuntimeConfig): Promise<RunningPeer> => {
  const clock = keptClock(config.HUJI_DATA);
  const bank = await startBankSimulator({
    host: config.HUJI_HOST,
    port: stackPorts().bank,
    today: clock.today,
    file: join(config.HUJI_DATA, 'bank.jsonl'),
  });
  const desk = await serve(config, stackPorts()['bank-clock'], (app) => {
    app.put(setBusinessDate.path, express.json(), (request, response) => {
      clock.set?.(setBusinessDate.body?.parse(request.body).on ?? null);
      response.json({ on: clock.today() });
    });
  });
  return {
    stop: async () => {
      await desk.stop();
      await bank.close();
    },
  };
};

export const startPeer = (peer: Peer, config: RuntimeConfig): Promise<RunningPeer> =>
  peer === 'issuer' ? startIssuer(config) : startBank(config);
