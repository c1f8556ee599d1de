import { type ReactNode, useState } from 'react';
import { Link } from 'wouter';
import { DRAFTS, forgetIn } from '../shared/api/drafts.ts';
import { eventOf } from '../shared/claims/claim-draft.ts';
import { DRAFT_KEPT_MS, keptDraft } from '../shared/claims/kept-draft.ts';
import { civilDay, day } from '../shared/words/format.ts';
import { useLanguage, useWords } from '../shared/words/words.tsx';
import { useOwnClaims, useOwnPerson } from './api.ts';

/** Apart from the words of the first page: few have begun something. */
const zh = {
  claim: '有一份申请还没有提交',
  correction: (number: string) => `申请 ${number} 的更正还没有提交`,
  events: { stay: '住院', diagnosis: '确诊重大疾病', accident: '意外伤害' },
  typed: (what: string, on: string, until: string) => `${what}${on} 填写，在本机保留到 ${until}。`,
  goOn: '继续填写',
  discard: '不要了',
  discardClaim: '填写的内容和选好的照片都会删除，不能找回。',
  discardCorrection: '填写的更正会删除，不能找回；已提交的申请不变。',
  sure: '确定删除',
  gone: '已删除。',
};
const en: typeof zh = {
  claim: 'You began a claim and did not send it',
  correction: (number) => `You began to correct ${number} and did not send it`,
  events: { stay: 'A stay in hospital', diagnosis: 'A grave illness', accident: 'An accident' },
  typed: (what, on, until) => `${what}typed on ${on}, kept on this device until ${until}.`,
  goOn: 'Go on with it',
  discard: 'Throw it away',
  discardClaim: 'What you typed and the photos you chose are deleted and cannot be brought back.',
  discardCorrection: 'The correction is deleted and cannot be brought back; the claim stays as it was sent.',
  sure: 'Yes, delete it',
  gone: 'It is deleted.',
};

const forgetPhotos = async (owner: string): Promise<void> => {
  const { DRAFT, forgetPlace } = await import('../shared/papers/waiting-papers.ts');
  await forgetPlace({ owner, place: DRAFT });
};

interface Unsent {
  /** Under which it is kept. */
  readonly place: string;
  readonly to: string;
  /** Of the claim that is corrected; absent: it is a new one. */
  readonly number?: string;
}

const UnsentClaim = ({ unsent: { place, to, number }, owner }: { unsent: Unsent; owner: string }): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  const [kept] = useState(() => keptDraft(localStorage, place, Date.now()));
  const [isGone, forget] = useState(false);
  if (kept === null || Object.keys(kept.draft).length === 0) return null;
  if (isGone)
    return (
      <p className="card notice" role="status">
        {t.gone}
      </p>
    );
  const event = eventOf(kept.draft);
  const dayOf = (atMs: number): string => day(civilDay(new Date(atMs)), language);
  const what = event === null ? '' : `${t.events[event]}${language === 'zh' ? '，' : ', '}`;
  const title = number === undefined ? t.claim : t.correction(number);
  const discard = (): void => {
    forgetIn(localStorage, place);
    // A browser that keeps no photos has none to forget.
    if (number === undefined) forgetPhotos(owner).catch(() => undefined);
    forget(true);
  };
  return (
    <section className="card notice warm" aria-label={title}>
      <h2>{title}</h2>
      <p>{t.typed(what, dayOf(kept.typedAtMs), dayOf(kept.typedAtMs + DRAFT_KEPT_MS))}</p>
      <Link className="button wide" href={to}>
        {t.goOn}
      </Link>
      <details className="unfold">
        <summary>{t.discard}</summary>
        <p>{number === undefined ? t.discardClaim : t.discardCorrection}</p>
        <button type="button" className="wide" onClick={discard}>
          {t.sure}
        </button>
      </details>
    </section>
  );
};

/** What was typed on this device and not sent: how to go on with it, and how to be rid of it. */
export const UnsentClaims = (): ReactNode => {
  const { data: person } = useOwnPerson();
  const { data: claims = [] } = useOwnClaims();
  if (person === undefined) return null;
  const owner = person.personId;
  const begun: readonly Unsent[] = [
    { place: `${DRAFTS}claim-${owner}`, to: '/m/claims/new' },
    ...claims
      .filter(({ openToMember }) => openToMember)
      .map(({ number }) => ({
        place: `${DRAFTS}claim-correction-${number}`,
        to: `/m/claims/${number}/correct`,
        number,
      })),
  ];
  return begun.map((unsent) => <UnsentClaim key={unsent.place} unsent={unsent} owner={owner} />);
};
