import { isReviewReason } from '@huji/contracts/claim-adjudication/reason-codes.ts';
import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import { foldReference } from '@huji/contracts/shared/reference.ts';
import { CaseFault, type Place, within } from './case-fault.ts';
import { readClaim } from './read-claim.ts';
import { type Cast, personIn } from './read-enrollment.ts';
import { amount, mapping, type Mapping, name, reference, required } from './read-values.ts';
import type { AnyClaimAction, CorrectAction, ResolveAction, Settling, WithdrawAction } from './story.ts';
import type { Vocabulary } from './vocabulary.ts';

const SETTLING_KEYS = new Set(['pay', 'refuse', 'reason']);
const WITHDRAW_KEYS = new Set(['claim']);

const refusalCode = (value: unknown, place: Place | null, what: string): string => {
  const code = name(value, place, what);
  if (!isReviewReason(code)) throw new CaseFault(`${what}: ${code} is no registered code`, place);
  if (code === 'PAPERS_MISSING') throw new CaseFault(`${what}: nobody asks for papers in a case`, place);
  return code;
};

const readSettling = (value: unknown, place: Place, item: string): Settling => {
  const from = mapping(value, place, SETTLING_KEYS, item);
  if (from['pay'] !== undefined && from['refuse'] !== undefined)
    throw new CaseFault(`${item} is settled by pay or by refuse`, place);
  return from['refuse'] === undefined
    ? { type: 'pay', fen: required(from, 'pay', place, amount) }
    : { type: 'refuse', code: required(from, 'refuse', place, refusalCode) };
};

/** Reads the steps that are about claims, in their order; remembers the claims they may speak of. */
export const claimReader = (cast: Cast, words: Vocabulary) => {
  const { transferDaysOn } = words;
  // By what a reference folds to, as it was first written: whoever writes it otherwise speaks of the same.
  const claims = new Map<string, string>();
  /** Whose a claim is and when it was filed first: a correction is held against that day. */
  const filed = new Map<string, { readonly who: string; readonly on: CivilDate }>();

  const person = (from: Mapping, place: Place): string => required(from, 'who', place, personIn(cast.people));
  const claim = (value: unknown, place: Place, on: CivilDate): AnyClaimAction => {
    const action = readClaim(value, place, { on, transferDaysOn }, person);
    const folded = foldReference(action.id);
    if (claims.has(folded)) throw new CaseFault(`claim ${action.id} stands twice`, within(place, 'id'));
    claims.set(folded, action.id);
    filed.set(action.id, { who: action.who, on });
    return action;
  };
  const knownClaim = (from: Mapping, place: Place): string => {
    const written = required(from, 'claim', place, reference);
    const id = claims.get(foldReference(written));
    if (id === undefined) throw new CaseFault(`unknown claim ${written}`, within(place, 'claim'));
    return id;
  };
  const correct = (value: unknown, place: Place, on: CivilDate): CorrectAction => {
    const { claim: written, ...report } = mapping(value, place, null, 'correct');
    const id = knownClaim({ claim: written }, place);
    const first = filed.get(id);
    const owner = (): string => first?.who ?? '';
    const filing = { on: first?.on ?? on, transferDaysOn };
    return { type: 'correct', claim: id, report: readClaim({ ...report, id }, place, filing, owner) };
  };
  const resolve = (value: unknown, place: Place): ResolveAction => {
    const { claim: written, ...settled } = mapping(value, place, null, 'resolve');
    const id = knownClaim({ claim: written }, place);
    const items = Object.entries(settled).map(([item, how]): [string, Settling] => {
      const at = within(place, item);
      if (!words.items.has(item)) throw new CaseFault(`unknown key ${item} in resolve`, at, true);
      return [item, readSettling(how, at, item)];
    });
    if (items.length === 0) throw new CaseFault('resolve settles nothing', place);
    return { type: 'resolve', claim: id, items: Object.fromEntries(items) };
  };
  const withdraw = (value: unknown, place: Place): WithdrawAction => ({
    type: 'withdraw',
    claim: knownClaim(mapping(value, place, WITHDRAW_KEYS, 'withdraw'), place),
  });
  return { claim, resolve, correct, withdraw };
};
