import { readdirSync } from 'node:fs';
import { readYaml } from '@huji/chassis/runtime/yaml-file.ts';
import { AssistanceRulebookSchema } from '@huji/contracts/rulebooks/assistance-rulebook.ts';
import { CalendarSchema } from '@huji/contracts/rulebooks/calendar.ts';
import { type RuleBook, RuleBookSchema } from '@huji/contracts/rulebooks/rule-book.ts';
import { compileRules, isWorkingDay, type Rules } from '@huji/claim-adjudication/rules.ts';
import { type Vocabulary, vocabularyOf } from '../format/vocabulary.ts';
import type { Repertoire } from './play-story.ts';

const RULEBOOKS = new URL('../../../../../contracts/rulebooks/', import.meta.url);
const SOCIETIES = ['changchun', 'wuxi', 'baoying'] as const;

const versionsOf = (name: string): readonly URL[] =>
  readdirSync(new URL(`${name}/`, RULEBOOKS))
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .map((file) => new URL(`${name}/${file}`, RULEBOOKS));

const newest = (name: string): URL => {
  const file = versionsOf(name).at(-1);
  if (file === undefined) throw new Error(`contracts/rulebooks/${name} is empty`);
  return file;
};

/** Everything a case is read and played by. */
export interface ReleasedBooks {
  readonly words: Vocabulary;
  readonly repertoire: Repertoire;
}

/** The rule books and the calendar that ship with the software. @throws ZodError for a file that is not valid. */
export const loadReleasedBooks = (): ReleasedBooks => {
  const books = SOCIETIES.flatMap((society) =>
    versionsOf(society).map((file): RuleBook => RuleBookSchema.parse(readYaml(file))),
  );
  const calendar = CalendarSchema.parse(readYaml(newest('calendar')));
  const compiled = new Map<string, Rules>();
  const rulesOf = (societies: readonly string[]): Rules => {
    const key = [...societies].sort().join(' ');
    const known = compiled.get(key);
    if (known !== undefined) return known;
    const rules = compileRules(
      books.filter(({ society }) => societies.includes(society)),
      calendar,
    );
    compiled.set(key, rules);
    return rules;
  };
  const { calendar: compiledCalendar } = rulesOf(SOCIETIES);
  return {
    words: vocabularyOf(books),
    repertoire: {
      rulesOf,
      schedule: {
        book: AssistanceRulebookSchema.parse(readYaml(newest('wuxi-assistance'))),
        calendar: {
          isWorkingDay: (date) => isWorkingDay(compiledCalendar, date),
          springFestivals: calendar.springFestivals,
        },
      },
    },
  };
};
