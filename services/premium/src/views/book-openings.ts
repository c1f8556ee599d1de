import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import type { DocumentStore } from '@huji/chassis/persistence/document-store.ts';
import { ViewStore } from '@huji/chassis/persistence/view-store.ts';

/** The day a fund was opened, as payout said it. */
export interface BookOpening {
  readonly openedOn: CivilDate;
}
export type BookOpenings = ViewStore<BookOpening>;

export const openBookOpenings = (store: DocumentStore): BookOpenings =>
  new ViewStore<BookOpening>(store, { view: 'book-opening', indexes: ['openedOn'] });

/** The first day of the books; null while nothing was opened. */
export const firstOpening = async (openings: BookOpenings): Promise<CivilDate | null> =>
  (await openings.find({ field: 'openedOn', from: '0', max: 1 })).rows[0]?.row.openedOn ?? null;
