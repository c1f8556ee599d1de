import type { Express, Request, Response } from 'express';
import type { Problem } from './problem.ts';

/** Answers a problem, with its status, to somebody who opened an address in a browser. */
export type ProblemPage = (request: Request, response: Response, problem: Problem) => void;

const PLACE = 'problemPage';

/** What is no operation and goes wrong is answered with a page where a browser opens it as one. */
export const mountProblemPage = (app: Express, page: ProblemPage): void => {
  app.locals[PLACE] = page;
};

/** Undefined: whoever asks is a program, or there is no page. Browsers say what they will do with an answer. */
export const problemPageFor = (request: Request): ProblemPage | undefined =>
  request.get('sec-fetch-dest') === 'document' ? (request.app.locals[PLACE] as ProblemPage | undefined) : undefined;
