import type { ErrorRequestHandler } from 'express';
import { problemsOf } from '@huji/contracts/shared/problem-contract.ts';
import type { Logger } from '../observability/logger.ts';
import type { Metrics } from '../observability/metrics.ts';
import { NewerForm } from '../persistence/faults.ts';
import { placeOf } from './mount-operations.ts';
import { problemPageFor } from './problem-page.ts';
import { createProblemMapper, UndeclaredProblem, type ProblemReply } from './problem.ts';
import type { ProblemRegistry } from './problem-registry.ts';

/**
 * What becomes of a problem that the operation's contract does not name: `fault` answers 500, so that no test passes over
 * it; `tell` answers it, for the person, and logs an error, for us.
 */
export type UndeclaredProblems = 'fault' | 'tell';

/** The only place where an error leaves; mounted last. What is refused before its operation is found is counted by `metrics`. */
export const answerErrors = (
  problems: ProblemRegistry,
  logger: Logger,
  undeclared: UndeclaredProblems,
  metrics: Metrics | undefined,
): ErrorRequestHandler => {
  const toProblem = createProblemMapper(problems);
  return (error: unknown, request, response, next) => {
    const place = placeOf(response);
    if (error instanceof NewerForm) place?.service.newerForms?.met();
    let answer: ProblemReply = toProblem(error);
    let fault: unknown = answer.fault ? error : null;
    if (place !== undefined && fault === null && !problemsOf(place.operation).includes(answer.problem.code)) {
      fault = new UndeclaredProblem(place.operation.operationId, answer.problem.code);
      if (undeclared === 'fault') answer = toProblem(fault);
    }
    const { problem, headers } = answer;
    const operation = place?.operation.operationId;
    if (place !== undefined) place.code = problem.code;
    const counted = place?.service.metrics ?? metrics;
    counted?.counter('http_problems_total').add({ operation: operation ?? 'other', code: problem.code });
    if (fault !== null)
      (place?.service.logger ?? logger).error('fault in a request', { operation, code: problem.code }, fault);
    if (response.headersSent) return next(error);
    response.set(headers);
    // An operation answers what its contract says, whoever asks.
    const page = place === undefined ? problemPageFor(request) : undefined;
    if (page !== undefined) return page(request, response, problem);
    response.status(problem.status).type('application/problem+json').send(JSON.stringify(problem));
  };
};
