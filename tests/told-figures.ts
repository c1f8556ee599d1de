import { stripVTControlCharacters } from 'node:util';

/** What a stage showed in figures, kept so that the end of a long run says them together. */
export interface ToldFigures {
  readonly read: (printed: string) => void;
  /** In the order they came. */
  readonly list: () => readonly string[];
}

/** Charts with their checks and the API server, images with sizes and users, load with its table, the rolling restart. */
const FIGURES = [
  /^(charts|images): /,
  /^laptop: /,
  /^\| (?!-).* \|$/,
  /requests failed during the rolling restart: /,
  /commands lost: /,
  /\bNOT EXERCISED\b/,
];
const LINES_MAX = 100;

export const createToldFigures = (): ToldFigures => {
  const figures: string[] = [];
  let rest = '';
  return {
    read: (printed) => {
      const lines = (rest + printed).split('\n').map(stripVTControlCharacters);
      rest = lines.pop() ?? '';
      for (const line of lines)
        if (figures.length < LINES_MAX && FIGURES.some((each) => each.test(line))) figures.push(line.trim());
    },
    list: () => figures,
  };
};
