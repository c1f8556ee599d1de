import type { ReactNode } from 'react';
import { type Draft, filledFields } from '../shared/claims/claim-draft.ts';
import { en as claimEn, zh as claimZh } from '../shared/claims/claim-words.ts';
import { FilledStep, useFilled } from '../shared/claims/step-parts.tsx';
import { useWords } from '../shared/words/words.tsx';
import { type Foresee, Foreseen } from './foreseen.tsx';

interface CheckStepProps {
  readonly draft: Draft;
  readonly change: (step: 0 | 1) => void;
  readonly foresee: Foresee;
  readonly write: (name: string, value: string) => void;
  /** Whose papers wait for the claim; absent: its papers are sent elsewhere. */
  readonly owner?: string | undefined;
}

const zh = { check: '请核对。提交后由系统计算，再由审核员查看。' };
const en: typeof zh = { check: 'Please check. It is calculated by the rules, and then reviewers look at it.' };

/** What was typed, as it will be sent, and what it would come to. */
export const CheckStep = ({ draft, change, foresee, write, owner }: CheckStepProps): ReactNode => {
  const t = useWords({ zh, en });
  const { steps } = useWords({ zh: claimZh, en: claimEn });
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
      <Foreseen draft={draft} foresee={foresee} write={write} owner={owner} />
    </>
  );
};
