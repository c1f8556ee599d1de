import type { AssistanceRulebook } from '@huji/contracts/rulebooks/assistance-rulebook.ts';
import type { WorkingDayCalendar } from '@huji/contracts/rulebooks/calendar.ts';
import type { RuleBook } from '@huji/contracts/rulebooks/rule-book.ts';
import {
  readShippedAssistanceRulebook,
  readShippedCalendar,
  readShippedRuleBooks,
  SHIPPED_SOCIETIES,
} from '@huji/contracts/rulebooks/shipped.ts';
import { compileRules, isWorkingDay, type Rules } from '@huji/claim-adjudication/rules.ts';
import { type Vocabulary, vocabularyOf } from '../format/vocabulary.ts';
import type { Repertoire } from './play-story.ts';

/** As they were read: plain data, which can be handed to a thread. */
export interface BooksRead {
  readonly books: readonly RuleBook[];
  readonly calendar: WorkingDayCalendar;
  readonly assistance: AssistanceRulebook;
}

/** Everything a case is read and played by. */
export interface ReleasedBooks {
  readonly words: Vocabulary;
  readonly repertoire: Repertoire;
}

/** The rule books and the calendar that ship with the software. @throws Error with `file:line: what is wrong` */
export const readReleasedBooks = (): BooksRead => ({
  books: readShippedRuleBooks(SHIPPED_SOCIETIES, 'latest').map(({ value }) => value),
  calendar: readShippedCalendar().value,
  assistance: readShippedAssistanceRulebook().value,
});

/** What was read, compiled; the rules of some societies when the first case asks for them. */
export const compileReleasedBooks = ({ books, calendar, assistance }: BooksRead): ReleasedBooks => {
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
        book: assistance,
        calendar: {
          isWorkingDay: (date) => isWorkingDay(workingDays, date),
          springFestivals: calendar.springFestivals,
        },
      },
    },
  };
};
