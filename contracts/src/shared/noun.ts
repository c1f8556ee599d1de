/** What is counted, as English has it: `noun(1, 'row')` is `row`, `noun(2, 'row')` is `rows`; a count as people read it will do. */
export const noun = (count: number | string, one: string, other = `${one}s`): string =>
  Number(count) === 1 ? one : other;
