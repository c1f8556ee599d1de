import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { day } from '../shared/words/format.ts';
import { useLanguage, useWords } from '../shared/words/words.tsx';
import type { EndingBatch } from './ending.ts';

const zh = {
  ending: (on: string) => `保障 ${on} 到期，开下一个批次续保`,
  ended: (on: string) => `保障已于 ${on} 到期，开下一个批次续保`,
};
const en: typeof zh = {
  ending: (on) => `Cover ends on ${on}; open the next batch to renew it`,
  ended: (on) => `Cover ended on ${on}; open the next batch to renew it`,
};

/** A cover that ends soon, or ended a short while ago, is to be renewed. */
export const EndingTask = ({ batch, href }: { readonly batch: EndingBatch; readonly href: string }): ReactNode => {
  const t = useWords({ zh, en });
  const on = day(batch.coverUntilOn, useLanguage());
  return (
    <li>
      <Link href={href}>
        <strong>{batch.coverDaysLeft < 0 ? t.ended(on) : t.ending(on)}</strong>
      </Link>
    </li>
  );
};
