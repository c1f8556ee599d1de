import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { DecisionLines, type Explained } from '../shared/claims/decision-lines.tsx';
import { Loaded } from '../shared/ui/states.tsx';
import { yuan } from '../shared/words/format.ts';
import { useLanguage, useWords } from '../shared/words/words.tsx';
import type { Draft } from './claim-draft.ts';
import { en, zh } from './claim-words.ts';

/** What a draft would come to: asked of the service, which keeps nothing of it. */
export type Foresee = (draft: Draft) => Promise<Explained & { readonly totalYuan: string }>;

/** What the sheet would pay today, and why or why not, before it is sent. */
export const Foreseen = ({ draft, foresee }: { readonly draft: Draft; readonly foresee: Foresee }): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  const foreseen = useQuery({
    queryKey: ['foreseen', draft],
    queryFn: () => foresee(draft),
    gcTime: 0,
    retry: false,
  });
  return (
    <Loaded query={foreseen}>
      {(found) => (
        <>
          <div className="card notice" role="status">
            <h3>{t.foreseen}</h3>
            <p className="big money">{yuan(found.totalYuan, language)}</p>
            <p className="soft">
              {found.items.some(({ verdict }) => verdict === 'refer') ? t.foreseenOpen : t.foreseenText}
            </p>
          </div>
          <DecisionLines decision={found} />
        </>
      )}
    </Loaded>
  );
};
