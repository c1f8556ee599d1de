import { CLAIM_ADJUDICATION_OPERATIONS } from '@huji/contracts/claim-adjudication/http.ts';
import { ENROLLMENT_OPERATIONS } from '@huji/contracts/enrollment/http.ts';
import { PAYOUT_OPERATIONS } from '@huji/contracts/payout/http.ts';
import { PREMIUM_OPERATIONS } from '@huji/contracts/premium/http.ts';
import type { Addresses } from './sample/desk.ts';

/** Ports of `huji stack`, in the order in which its processes are listed. */
export const STACK_PORTS = {
  issuer: 8081,
  enrollment: 8082,
  premium: 8083,
  'claim-adjudication': 8084,
  payout: 8085,
  bank: 8086,
  'bank-clock': 8087,
} as const;
export type StackProcess = keyof typeof STACK_PORTS;
export const STACK_SERVICES = ['enrollment', 'premium', 'claim-adjudication', 'payout'] as const;
export type StackService = (typeof STACK_SERVICES)[number];

const OPERATIONS: Readonly<Record<StackService, readonly { readonly operationId: string }[]>> = {
  enrollment: ENROLLMENT_OPERATIONS,
  premium: PREMIUM_OPERATIONS,
  'claim-adjudication': CLAIM_ADJUDICATION_OPERATIONS,
  payout: PAYOUT_OPERATIONS,
};

export const stackUrl = (process: StackProcess): string => `http://127.0.0.1:${String(STACK_PORTS[process])}`;

export const oneAddress = (url: string): Addresses => {
  const base = url.replace(/\/+$/, '');
  return { of: () => base, issuer: base, processes: [base], clocks: [base] };
};

export const stackAddresses = (): Addresses => {
  const serviceOf = new Map(
    STACK_SERVICES.flatMap((service) => OPERATIONS[service].map(({ operationId }) => [operationId, service] as const)),
  );
  const processes = STACK_SERVICES.map(stackUrl);
  return {
    of: ({ operationId }) => {
      const service = serviceOf.get(operationId);
      if (service === undefined) throw new Error(`no service of the stack answers ${operationId}`);
      return stackUrl(service);
    },
    issuer: stackUrl('issuer'),
    processes,
    clocks: [...processes, stackUrl('bank-clock')],
  };
};
