import {
  readShippedAssistanceRulebook,
  readShippedCalendar,
  readShippedRuleBooks,
  SHIPPED_SOCIETIES,
} from '@huji/contracts/rulebooks/shipped.ts';
import { compileRules, isWorkingDay, type Rules } from '@huji/claim-adjudication/rules.ts';
import { type Vocabulary, vocabularyOf } from '../format/vocabulary.ts';
import type { Repertoire } from './play-story.ts';

/** Everything a case is read and played by. */
export interface ReleasedBooks {
  readonly words: Vocabulary;
  readonly repertoire: Repertoire;
}

/** The rule books and the calendar that ship with the software. @throws Error with `file:line: what is wrong` */
export const loadReleasedBooks = (): ReleasedBooks => {
  const books = readShippedRuleBooks(SHIPPED_SOCIETIES, 'latest').map(({ value }) => value);
  const calendar = readShippedCalendar().value;
  const compiled = new Map<string, Rules>();
  const rulesOf = (societies: readonly string[]): Rules => {
    const key = [...societies].sort().join(' ');
    const known = compiled.get(key);
    if (known !== undefined) return known;
    const own = books.filter(({ society }) => societies.includes(society));
    const rules = compileRules(own, calendar);
    compiled.set(key, rules);
    return rules;
  };
  const { calendar: workingDays } = compileRules(books, calendar);
  return {
    words: vocabularyOf(books),
    repertoire: {
      rulesOf,
      schedule: {
        book: readShippedAssistanceRulebook().value,
        calendar: {
          isWorkingDay: (date) => isWorkingDay(workingDays, date),
          springFestivals: calendar.springFestivals,
        },
      },
    },
  };
};
