import type { ServerResponse } from 'node:http';
import { createProblemMapper } from '../http/problem.ts';
import { readProblems } from '../http/problem-registry.ts';
import { refused } from '../http/refused.ts';

const problemOf = createProblemMapper(readProblems());

/** Answers as a service would that refuses with this code, or fails with it. */
export const answerPretended = (response: ServerResponse, code: string): void => {
  const { problem, headers } = problemOf(refused({ code, detail: 'as it is pretended' }));
  response.writeHead(problem.status, { ...headers, 'content-type': 'application/problem+json' });
  response.end(JSON.stringify(problem));
};
