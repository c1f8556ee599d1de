import { type ReactNode, useState } from 'react';
import { PAPER_NAMES, type PaperType } from '../claims/paper-names.ts';
import { SelectField } from '../ui/field.tsx';
import type { Words } from '../words/words.tsx';
import { useLanguage, useWords } from '../words/words.tsx';
import { PaperGroup } from './paper-group.tsx';
import type { ClaimPapers } from './claim-papers.ts';
import { en, zh } from './words.ts';

/** A paper that the rule book wants, with the clause that says so. */
export interface Wanted {
  readonly type: PaperType;
  readonly name: Words;
  readonly clause: Words;
  readonly version: string;
}

interface ListProps {
  readonly papers: ClaimPapers;
  readonly wanted: readonly Wanted[];
  /** Kinds that are shown elsewhere on the page. */
  readonly elsewhere?: readonly PaperType[];
  /** Nothing but what is wanted is taken. */
  readonly onlyWanted?: boolean;
}

const typesIn = ({ kept, waiting }: ClaimPapers): ReadonlySet<PaperType> =>
  new Set([...kept, ...waiting].map(({ type }) => type));

/** Whether a paper of the kind is there, and by which clause it must be. */
const WantedGroup = ({ papers, wanted }: { readonly papers: ClaimPapers; readonly wanted: Wanted }): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  const { type, name, clause, version } = wanted;
  const isThere = papers.kept.some((paper) => paper.type === type);
  const isChosen = papers.waiting.some((paper) => paper.type === type);
  const badge = isThere ? null : (
    <span className={`badge ${isChosen ? '' : 'warm'}`}>{isChosen ? t.chosen : t.lacking}</span>
  );
  return (
    <PaperGroup papers={papers} type={type} name={name[language]} badge={badge}>
      <details className="unfold">
        <summary>{t.clause}</summary>
        <p className="soft">{t.basis(clause[language], version)}</p>
      </details>
    </PaperGroup>
  );
};

/** Papers that nobody asks for, of a kind the member names. */
const Others = ({
  papers,
  types,
}: {
  readonly papers: ClaimPapers;
  readonly types: readonly PaperType[];
}): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  const [chosen, choose] = useState<PaperType>('other');
  const type = types.includes(chosen) ? chosen : 'other';
  const sent = typesIn(papers);
  const shown = types.filter((each) => sent.has(each) && each !== type);
  const still = { ...papers, mayAdd: false };
  return (
    <div className="paper-others">
      <h3>{t.others}</h3>
      {shown.map((each) => (
        <PaperGroup key={each} papers={still} type={each} name={PAPER_NAMES[each][language]} />
      ))}
      {papers.mayAdd && types.length > 1 && (
        <SelectField
          label={t.otherType}
          name="paper-type"
          options={types.map((each) => [each, PAPER_NAMES[each][language]])}
          value={type}
          write={(value) => {
            choose(value as PaperType);
          }}
        />
      )}
      <PaperGroup papers={papers} type={type} name={PAPER_NAMES[type][language]} isNamed />
    </div>
  );
};

/** Every kind of paper the rule book wants, and any other one. */
export const PapersList = ({ papers, wanted, elsewhere = [], onlyWanted = false }: ListProps): ReactNode => {
  const listed = wanted.filter(({ type }) => !elsewhere.includes(type));
  const taken = new Set<PaperType>([...elsewhere, ...listed.map(({ type }) => type)]);
  const others = (Object.keys(PAPER_NAMES) as PaperType[]).filter(
    (type) => (type === 'other' && !onlyWanted) || !taken.has(type),
  );
  const hasOthers = (papers.mayAdd && !onlyWanted) || others.some((type) => typesIn(papers).has(type));
  return (
    <>
      {listed.map((each) => (
        <WantedGroup key={each.type} papers={papers} wanted={each} />
      ))}
      {hasOthers && (
        <Others
          papers={onlyWanted ? { ...papers, mayAdd: false } : papers}
          types={[...others].sort((a, b) => Number(b === 'other') - Number(a === 'other'))}
        />
      )}
    </>
  );
};
