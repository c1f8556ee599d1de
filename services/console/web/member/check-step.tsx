import type { ReactNode } from 'react';
import { filledFields } from '../shared/claims/claim-draft.ts';
import { en as claimEn, zh as claimZh } from '../shared/claims/claim-words.ts';
import { FilledStep, useFilled } from '../shared/claims/step-parts.tsx';
import { useWords } from '../shared/words/words.tsx';
import { Foreseen, type ForeseenProps } from './foreseen.tsx';

interface CheckStepProps extends ForeseenProps {
  readonly change: (step: 0 | 1) => void;
}

const zh = { check: '请核对。提交后由系统计算，再由审核员查看。' };
const en: typeof zh = { check: 'Please check. It is calculated by the rules, and then reviewers look at it.' };

/** What was typed, as it will be sent, and what it would come to. */
export const CheckStep = ({ change, ...foreseen }: CheckStepProps): ReactNode => {
  const t = useWords({ zh, en });
  const { steps } = useWords({ zh: claimZh, en: claimEn });
  const { draft } = foreseen;
  const filled = useFilled(draft);
  return (
    <>
      <p>{t.check}</p>
      {([0, 1] as const).map((step) => (
        <FilledStep
          key={step}
          title={steps[step] ?? ''}
          facts={filledFields(draft, step).map(filled)}
          change={() => {
            change(step);
          }}
        />
      ))}
      <Foreseen {...foreseen} />
    </>
  );
};
