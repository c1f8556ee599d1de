import { z } from 'zod';
import { ConfigurationFault, readSettings } from '@huji/chassis/runtime/config.ts';
import type { Operation } from '@huji/contracts/shared/http-contract.ts';
import { addressSettingOf, SURFACES } from '@huji/contracts/surfaces.ts';
import type { Addresses } from './sample/desk.ts';
import { SERVICE_NAMES } from './service-names.ts';

export const STACK_SERVICES = SERVICE_NAMES;
export type StackService = (typeof STACK_SERVICES)[number];
/** Everything of ours that runs on a cluster: the services, and the console before them. */
export const STACK_SERVERS = [...STACK_SERVICES, 'console'] as const;
export type StackServer = (typeof STACK_SERVERS)[number];
/** Processes of `huji stack`, in the order of their ports. */
const STACK_PROCESSES = ['issuer', ...STACK_SERVICES, 'bank', 'bank-clock', 'console'] as const;
export type StackProcess = (typeof STACK_PROCESSES)[number];

/** `HUJI_STACK_PORT` is the first of the ports, one after the other. */
const StackSettings = z.object({ HUJI_STACK_PORT: z.coerce.number().int().min(1).max(65_000).default(8081) });
type Environment = Readonly<Record<string, string | undefined>>;

export const stackPorts = (environment?: Environment): Readonly<Record<StackProcess, number>> => {
  const { HUJI_STACK_PORT: first } = readSettings(StackSettings, environment);
  return Object.fromEntries(STACK_PROCESSES.map((process, index) => [process, first + index])) as Record<
    StackProcess,
    number
  >;
};

export const stackUrl = (process: StackProcess, environment?: Environment): string =>
  `http://127.0.0.1:${String(stackPorts(environment)[process])}`;

export const oneAddress = (url: string): Addresses => {
  const base = url.replace(/\/+$/, '');
  return { of: () => base, issuer: base, processes: [base], clocks: [base] };
};

const serviceOf = new Map(
  SURFACES.flatMap(({ service, operations }) => operations.map(({ operationId }) => [operationId, service] as const)),
);

/** @throws Error for an operation of no service */
const serviceOfOperation = ({ operationId }: Pick<Operation, 'operationId'>): StackService => {
  const service = serviceOf.get(operationId);
  const process = STACK_SERVICES.find((each) => each === service);
  if (process === undefined) throw new Error(`no service of the stack answers ${operationId}`);
  return process;
};

export const stackAddresses = (environment?: Environment): Addresses => {
  const processes = STACK_SERVICES.map((service) => stackUrl(service, environment));
  return {
    of: (operation) => stackUrl(serviceOfOperation(operation), environment),
    issuer: stackUrl('issuer', environment),
    processes,
    clocks: [...processes, stackUrl('bank-clock', environment)],
  };
};

const UrlSettings = z.object(
  Object.fromEntries(STACK_SERVICES.map((name) => [addressSettingOf(name), z.url().optional()])),
);

/**
 * Each service where its setting says (`PAYOUT_URL`, …), as services and the console are told of each other; null where none is set.
 * One that is asked and not named is a ConfigurationFault.
 */
export const namedAddresses = (environment?: Environment): Addresses | null => {
  const named = readSettings(UrlSettings, environment);
  const processes = Object.values(named).filter((url) => url !== undefined);
  if (processes.length === 0) return null;
  return {
    of: (operation) => {
      const setting = addressSettingOf(serviceOfOperation(operation));
      const url = named[setting];
      if (url === undefined) throw new ConfigurationFault(`settings: ${setting} is missing`);
      return url.replace(/\/+$/, '');
    },
    issuer: '',
    processes,
    clocks: [],
  };
};
