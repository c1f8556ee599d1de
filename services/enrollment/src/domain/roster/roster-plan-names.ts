import type { RosterWords } from '@huji/contracts/enrollment/roster-words.ts';
import { foldedHeading } from '@huji/contracts/shared/cell-text.ts';
import { simplified } from './roster-spelling.ts';

/** A plan as rosters name it. */
export interface PlanNames {
  readonly code: string;
  readonly names: readonly string[];
}

const SPELLINGS = new WeakMap<readonly PlanNames[], ReadonlyMap<string, string>>();

/** Codes by how a plan is spelled: its code, its names, or one after the other. */
const spellingsOf = (plans: readonly PlanNames[]): ReadonlyMap<string, string> => {
  const known = SPELLINGS.get(plans);
  if (known !== undefined) return known;
  const made = new Map<string, string>();
  const add = (spelling: string, code: string): void => {
    if (!made.has(spelling)) made.set(spelling, code);
  };
  for (const { code } of plans) add(code.toLowerCase(), code);
  for (const { code, names } of plans)
    for (const name of names.map(foldedHeading)) {
      add(name, code);
      add(code.toLowerCase() + name, code);
      add(name + code.toLowerCase(), code);
    }
  SPELLINGS.set(plans, made);
  return made;
};

/** The plan a text means by its code or its name, whatever stands before and after it: `参加住院医疗综合保障计划`. */
export const planNamed = (
  text: string,
  { plans, words }: { readonly plans: readonly PlanNames[]; readonly words: RosterWords },
): string | null => {
  const folded = simplified(foldedHeading(text), words);
  if (folded === '') return null;
  const spellings = spellingsOf(plans);
  const own = spellings.get(folded);
  if (own !== undefined) return own;
  const begun = words.planBeginnings.filter((beginning) => folded.startsWith(beginning));
  for (const stem of [folded, ...begun.map((beginning) => folded.slice(beginning.length))]) {
    const ended = words.planEndings.filter((ending) => stem.endsWith(ending));
    for (const bare of [stem, ...ended.map((ending) => stem.slice(0, -ending.length))]) {
      const plan = spellings.get(bare);
      if (plan !== undefined) return plan;
    }
  }
  return null;
};
