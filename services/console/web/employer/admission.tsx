import type { ReactNode } from 'react';
import { decidedOf } from '../shared/employers/decided-of.ts';
import { day } from '../shared/words/format.ts';
import { useLanguage, useWords } from '../shared/words/words.tsx';
import type { Employer } from './api.ts';

const zh = {
  waits: '等待办事处准入。准入后才能报送名单。',
  notAdmitted: (on: string, reason: string) => `办事处 ${on} 没有准入：${reason}。改好单位信息后，请办事处重新审核。`,
};
const en: typeof zh = {
  waits: 'Waits for the office to admit it. A roster can be sent after that.',
  notAdmitted: (on, reason) =>
    `The office did not admit it on ${on}: ${reason}. Change the details and ask the office to look again.`,
};

/** That an employer waits to be admitted, or was not, and why; nothing of one that is. */
export const Admission = ({ employer }: { readonly employer: Employer }): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  const decided = decidedOf(employer);
  if (decided?.state === 'admitted') return null;
  if (decided === undefined) return <p className="soft">{t.waits}</p>;
  return <p className="card notice bad">{t.notAdmitted(day(decided.decidedOn, language), decided.reason ?? '')}</p>;
};
