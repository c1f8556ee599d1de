import { handle } from '@huji/chassis/http/operation-router.ts';
import { readDecisionRegister as contract } from '@huji/contracts/claim-adjudication/decision-register-http.ts';
import { readDecisionRegister } from '@huji/contracts/rulebooks/shipped.ts';
import type { Parts } from '../use-cases/parts.ts';

export const bindReadDecisionRegister = (_parts: Parts) => {
  const { value } = readDecisionRegister();
  const entries = value.entries.map(({ id, question, chosen, alternatives, parameter }) => ({
    id,
    question,
    reading: chosen,
    alternatives: [...alternatives],
    parameter: `${parameter.book}#${parameter.path}`,
  }));
  return handle(contract, async () => ({ body: { entries } }));
};
