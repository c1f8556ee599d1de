import type { ReactNode } from 'react';
import { HandOverForm, HandOverOffered } from '../shared/employers/hand-over-form.tsx';
import { useWords } from '../shared/words/words.tsx';
import { useMay } from './duties.ts';
import type { Employer } from './find-api.ts';
import { useStaffName } from './staff.ts';

const zh = {
  title: '经办人',
  clerk: (who: string) => `现由${who}经办。`,
  none: '现在没有经办人。',
};
const en: typeof zh = {
  title: 'Clerk',
  clerk: (who) => `Acting for it: ${who}.`,
  none: 'Nobody acts for it.',
};

/** Who acts for an employer; where that clerk is gone, the office offers it to another one. */
export const HandOverCard = ({ employer }: { readonly employer: Employer }): ReactNode => {
  const t = useWords({ zh, en });
  const mayOffer = useMay('offerHandOver');
  // The directory is of the office: no clerk stands in it.
  const staffName = useStaffName(false);
  const { clerk } = employer;
  return (
    <section className="card" aria-label={t.title}>
      <h2>{t.title}</h2>
      <p>{clerk === undefined ? t.none : t.clerk(staffName(clerk, ['clerk']))}</p>
      <HandOverOffered employer={employer} />
      {mayOffer && <HandOverForm employer={employer} />}
    </section>
  );
};
