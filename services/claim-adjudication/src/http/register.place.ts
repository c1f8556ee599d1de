import { InvalidInput } from '@huji/chassis/http/invalid-input.ts';

const PLACE = /^\d{1,6}$/;

/** The place of a list at which a page begins. @throws InvalidInput for what is the cursor of no page */
export const placeOf = (cursor: string | undefined): number => {
  if (cursor === undefined) return 0;
  if (PLACE.test(cursor)) return Number(cursor);
  throw new InvalidInput([
    { in: 'query', pointer: '/cursor', detail: 'is of no page of this list', detailZh: '不是本列表的翻页标记' },
  ]);
};
