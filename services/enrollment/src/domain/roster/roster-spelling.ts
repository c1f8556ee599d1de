import type { RosterField, RosterWords } from '@huji/contracts/enrollment/roster-words.ts';

const CHARACTERS = new WeakMap<RosterWords, ReadonlyMap<string, string>>();

const charactersOf = (words: RosterWords): ReadonlyMap<string, string> => {
  const known = CHARACTERS.get(words);
  if (known !== undefined) return known;
  const made = new Map(
    Object.entries(words.variants).flatMap(([simplified, traditional]) =>
      Array.from(traditional, (character) => [character, simplified] as const),
    ),
  );
  CHARACTERS.set(words, made);
  return made;
};

/** A heading or a word with simplified characters. */
export const simplified = (text: string, words: RosterWords): string => {
  const characters = charactersOf(words);
  return Array.from(text, (character) => characters.get(character) ?? character).join('');
};

/** Without what may stand before and after a heading of the field: every reading of it, itself among them. */
const stemsOf = (heading: string, field: RosterField, { beginnings, endings }: RosterWords): readonly string[] => {
  const begun = (beginnings[field] ?? []).filter((beginning) => heading.startsWith(beginning));
  const bare = [heading, ...begun.map((beginning) => heading.slice(beginning.length))];
  return bare.flatMap((stem) => [
    stem,
    ...(endings[field] ?? []).filter((ending) => stem.endsWith(ending)).map((ending) => stem.slice(0, -ending.length)),
  ]);
};

/** How well a folded heading names a field, 0 the best: by a synonym itself, or by one with something before or after it. */
export const rankOfHeading = (
  heading: string,
  field: RosterField,
  words: RosterWords,
): { readonly rank: number; readonly isDerived: boolean } | null => {
  const synonyms = words.headings[field];
  const own = [heading, simplified(heading, words)].map((spelling) => synonyms.indexOf(spelling)).find((at) => at >= 0);
  if (own !== undefined) return { rank: own, isDerived: false };
  const stems = stemsOf(simplified(heading, words), field, words).map((stem) => synonyms.indexOf(stem));
  const found = stems.filter((at) => at >= 0);
  return found.length === 0 ? null : { rank: synonyms.length + Math.min(...found), isDerived: true };
};
