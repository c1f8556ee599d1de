import type { Outcome } from '@huji/chassis/aggregate/outcome.ts';
import { refused } from '@huji/chassis/http/refused.ts';
import { parseYuan, type Fen } from '@huji/contracts/shared/money.ts';

/** The state and revision after a command; what happened before is answered as it stands. @throws Refused */
export const accepted = <State, Event>(
  outcome: Outcome<State, Event>,
): { readonly state: State; readonly revision: number } => {
  if (outcome.type === 'refused') throw refused(outcome.refusal);
  return { state: outcome.state, revision: outcome.revision };
};

/** The schema has seen the text; it holds a sum. */
export const yuanToFen = (text: string): Fen => {
  const amount = parseYuan(text);
  if (amount === null) throw new RangeError('a sum that passed its schema cannot be read');
  return amount;
};
