import type { ReactNode } from 'react';
import { day } from '../shared/words/format.ts';
import { headed } from '../shared/words/points.ts';
import { useLanguage, useWords } from '../shared/words/words.tsx';
import type { Claim } from './api.ts';
import { isAsked } from './standing.ts';

const zh = {
  title: '以前的补正通知',
  asked: (on: string) => `${on} 请您补交：`,
  answered: (on: string) => `您已于 ${on} 补齐。`,
  expired: (on: string) => `期限 ${on} 内没有收到。`,
  answeredForYou: (on: string) => `单位经办人已于 ${on} 代您补齐。`,
  answer: '您的说明',
  answerForYou: '经办人的说明',
};
const en: typeof zh = {
  title: 'What you were asked for before',
  asked: (on) => `On ${on} you were asked for:`,
  answered: (on) => `You answered on ${on}.`,
  expired: (on) => `Nothing came by ${on}.`,
  answeredForYou: (on) => `The clerk answered for you on ${on}.`,
  answer: 'What you said',
  answerForYou: 'What the clerk said',
};

type Request = NonNullable<Claim['completions']>[number];

const Before = ({ request }: { readonly request: Request }): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  const { requestedOn, dueOn, answeredOn, answer, answeredForMember: isForYou, gaps } = request;
  const answered = isForYou === true ? t.answeredForYou : t.answered;
  return (
    <>
      <p>{t.asked(day(requestedOn, language))}</p>
      <ul>
        {gaps.map(({ gap, name, note }) => (
          <li key={gap}>{note === undefined ? name[language] : headed(name[language], note, language)}</li>
        ))}
      </ul>
      <p>{answeredOn === undefined ? t.expired(day(dueOn, language)) : answered(day(answeredOn, language))}</p>
      {answer !== undefined && (
        <p className="soft">{headed(isForYou === true ? t.answerForYou : t.answer, answer, language)}</p>
      )}
    </>
  );
};

/** Requests for what was missing that are over; the one that waits stands above, with its uploads. */
export const RequestsCard = ({ claim }: { readonly claim: Claim }): ReactNode => {
  const t = useWords({ zh, en });
  const waiting = isAsked(claim) ? claim.completion?.requestNo : undefined;
  const over = (claim.completions ?? []).filter(({ requestNo }) => requestNo !== waiting);
  if (over.length === 0) return null;
  return (
    <section className="card off-paper" aria-label={t.title}>
      <h2>{t.title}</h2>
      {over.map((request) => (
        <Before key={request.requestNo} request={request} />
      ))}
    </section>
  );
};
