import type { z } from 'zod';
import type { ResolveAction } from '@huji/all-in-one/cases/format/story.ts';
import type { DecisionReply } from '@huji/contracts/claim-adjudication/decision-http.ts';
import { type Fen, fen } from '@huji/contracts/shared/money.ts';

type Line = z.output<typeof DecisionReply>['lines'][number];

const number = (inputs: Line['inputs'], key: string): number => {
  const value = inputs[key];
  if (typeof value !== 'number') throw new Error(`the trace has no ${key}`);
  return value;
};

const limitOf = ({ rule, inputs }: Line, perDay: number, takenHere: number): number => {
  switch (rule) {
    case 'own-share-ceiling':
      return number(inputs, 'ownShare') - number(inputs, 'taken') - takenHere;
    case 'own-share-of-overlapping-stays':
      return number(inputs, 'largest') - number(inputs, 'taken') - takenHere;
    case 'sum-left-in-term':
      return number(inputs, 'sumPerTerm') - number(inputs, 'used');
    case 'days-left-in-term':
      return (number(inputs, 'daysPerTerm') - number(inputs, 'usedDays')) * perDay;
    default:
      return Number.MAX_SAFE_INTEGER;
  }
};

/**
 * The most a reviewer can approve, read from the trace as people read it: what is left of the own share, of the sum of the
 * round and of the days. Items stand in the order in which they are served; what one takes is not there for the next.
 */
export const payableByTrace = (lines: readonly Line[], wanted: ResolveAction['items']): ReadonlyMap<string, Fen> => {
  const most = new Map<string, Fen>();
  let takenHere = 0;
  for (const [item, own] of Map.groupBy(lines, (line) => line.item)) {
    const how = wanted[item];
    if (how?.type !== 'pay') continue;
    const daily = own.find(({ rule }) => rule === 'days-beyond-deductible');
    const perDay = daily === undefined ? 0 : number(daily.inputs, 'perDay');
    const limit = Math.min(how.fen, ...own.map((line) => limitOf(line, perDay, takenHere)));
    most.set(item, fen(Math.max(0, limit)));
    if (own.some(({ rule }) => rule === 'own-share-ceiling')) takenHere += Math.max(0, limit);
  }
  return most;
};
