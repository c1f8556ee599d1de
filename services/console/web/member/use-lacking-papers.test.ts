import { afterEach, expect, jest, test } from '@jest/globals';
import { QueryClient } from '@tanstack/react-query';
import { claimAdjudication } from '../shared/api/client.ts';
import type { Claim } from './api.ts';
import { checklistOf } from './papers/checklist.ts';
import { lackingPapersOf } from './use-lacking-papers.ts';

afterEach(() => {
  jest.restoreAllMocks();
});

const NAME = { zh: '医保结算单', en: 'Settlement sheet' };
const CLAIM = { number: 'C-1', digest: 'd', state: 'in-review' } as Claim;

test('a paper that is there is lacking nowhere any more: what a claim needs is kept once, and read anew with its papers', async () => {
  let kept = false;
  const asked = jest
    .spyOn(claimAdjudication, 'GET')
    .mockImplementation((() =>
      Promise.resolve({ data: { papers: [{ kept, name: NAME }] }, response: new Response() })) as never);
  const known = new QueryClient({ defaultOptions: { queries: { staleTime: 10_000, retry: false } } });
  await known.fetchQuery(checklistOf('C-1', 'd'));
  expect(await known.fetchQuery(lackingPapersOf([CLAIM]))).toEqual([{ claim: CLAIM, names: [NAME] }]);
  expect(asked).toHaveBeenCalledTimes(1);
  kept = true;
  await known.invalidateQueries({ queryKey: ['paper-checklist', 'C-1'] });
  expect(await known.fetchQuery(lackingPapersOf([CLAIM]))).toEqual([{ claim: CLAIM, names: [] }]);
  expect(asked).toHaveBeenCalledTimes(2);
  known.clear();
});
