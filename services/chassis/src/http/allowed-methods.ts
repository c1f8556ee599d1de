import type { Express, RequestHandler, Response } from 'express';
import type { Operation } from '@huji/contracts/shared/http-contract.ts';
import { refused } from './refused.ts';

const stepsOf = (address: string): readonly string[] => address.toLowerCase().replace(/\/$/, '').split('/');

/** Whether a contract's path (`/v1/notes/:noteId`) names this address. */
const names = (path: string, address: string): boolean => {
  const [pattern, steps] = [stepsOf(path), stepsOf(address)];
  return pattern.length === steps.length && pattern.every((step, at) => step.startsWith(':') || step === steps[at]);
};

/** @throws Refused `method_not_allowed`, with the `Allow` it wants */
const refuseMethod = (response: Response, methods: readonly string[]): never => {
  const allowed = methods.flatMap((method) => (method === 'get' ? ['GET', 'HEAD'] : [method.toUpperCase()]));
  const named = [...new Set(allowed)].join(', ');
  response.set('Allow', named);
  throw refused({ code: 'method_not_allowed', detail: `here are ${named}` });
};

/** Mounted behind the operations: a known address tells another method which ones it knows. */
export const mountMethodRefusals = (app: Express, operations: readonly Operation[]): void => {
  for (const path of new Set(operations.map((operation) => operation.path)))
    app.all(path, (request, response) =>
      refuseMethod(
        response,
        operations.filter((operation) => names(operation.path, request.path)).map(({ method }) => method),
      ),
    );
};

/** A page that is read and nothing else. */
export const mountPage = (app: Express, path: string, page: RequestHandler): void => {
  app
    .route(path)
    .get(page)
    .all((_request, response) => refuseMethod(response, ['get']));
};
