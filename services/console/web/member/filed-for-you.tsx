import type { ReactNode } from 'react';
import { day } from '../shared/words/format.ts';
import { useLanguage, useWords } from '../shared/words/words.tsx';
import type { Claim } from './api.ts';

const zh = {
  title: '由单位经办人代办',
  consent: (on: string, how: string) => `您于 ${on} ${how}，由单位经办人代您提出了这份申请。`,
  hows: { signed: '书面同意', 'in-person': '当面同意', 'by-phone': '电话同意' },
  theirs:
    '申请办结之前，经办人可以代交材料、代为答复一次补交要求，看不到材料内容、诊断和金额。您自己办理任何一步后，经办人就不能再代办。',
  yours: (on: string) => `您已于 ${on} 自行办理，从那时起经办人只能看到办理状态。`,
};
const en: typeof zh = {
  title: 'Filed for you by your employer’s clerk',
  consent: (on, how) => `You agreed ${how} on ${on}, and the clerk filed this claim for you.`,
  hows: { signed: 'in writing', 'in-person': 'in person', 'by-phone': 'on the telephone' },
  theirs:
    'Until the claim is closed, the clerk may send papers and answer one request for you, and sees no paper, diagnosis or sum. Once you do any step yourself, the clerk may do nothing more.',
  yours: (on) => `You have handled this claim yourself since ${on}; the clerk sees only how far it has come.`,
};

/** Of a claim that somebody filed for the member: by which consent, what they may do, and since when they may not. */
export const FiledForYou = ({ claim }: { readonly claim: Claim }): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  const { filedWithConsent: consent, takenOverOn } = claim;
  if (consent === undefined) return null;
  return (
    <section className="card off-paper" aria-label={t.title}>
      <h2>{t.title}</h2>
      <p>{t.consent(day(consent.givenOn, language), t.hows[consent.how])}</p>
      <p className="soft">{takenOverOn === undefined ? t.theirs : t.yours(day(takenOverOn, language))}</p>
    </section>
  );
};
