import type { ReactNode } from 'react';
import { Facts } from '../shared/ui/facts.tsx';
import { Loaded } from '../shared/ui/states.tsx';
import { day, yuan } from '../shared/words/format.ts';
import { useLanguage, useWords } from '../shared/words/words.tsx';
import { type Claim, useOwnPerson } from './api.ts';
import { STANDINGS } from './standing.ts';

/** Apart from the words of every page: they come with the paper. */
const zh = {
  print: '打印决定',
  paper: '互助金申请决定通知书',
  member: '会员',
  filedOn: '提交日期',
  decidedOn: '决定日期',
  amount: '互助金',
  number: '申请编号',
  progress: '进度',
};
const en: typeof zh = {
  print: 'Print the decision',
  paper: 'Notice of the decision',
  member: 'Member',
  filedOn: 'Submitted on',
  decidedOn: 'Decided on',
  amount: 'Benefit',
  number: 'Claim number',
  progress: 'Progress',
};

interface DecisionPaperProps {
  readonly claim: Claim;
  readonly decidedOn: string;
}

/** What a decision has on paper and not on the screen: whose it is, of which claim, and when; and the key that prints it. */
export const DecisionPaper = ({ claim, decidedOn }: DecisionPaperProps): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  const person = useOwnPerson();
  const { number, submittedOn, totalYuan, state } = claim;
  return (
    <Loaded query={person}>
      {({ name }) => (
        <>
          <div className="on-paper paper-first">
            <h1>{t.paper}</h1>
            <Facts
              facts={[
                [t.member, name],
                [t.number, number],
                [t.filedOn, day(submittedOn, language)],
                [t.decidedOn, day(decidedOn, language)],
                [t.amount, yuan(totalYuan, language)],
                [t.progress, STANDINGS[state].name[language]],
              ]}
            />
          </div>
          <div className="actions">
            <button
              type="button"
              onClick={() => {
                print();
              }}
            >
              {t.print}
            </button>
          </div>
        </>
      )}
    </Loaded>
  );
};
