import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { answered, claimAdjudication } from '../shared/api/client.ts';
import { useCommand } from '../shared/api/command.ts';
import { Refusal } from '../shared/ui/states.tsx';
import { useWords } from '../shared/words/words.tsx';
import type { Claim } from './api.ts';

/** Apart from the words of every page: few may still do it. */
const zh = {
  stillYours: '填错了，或不想申请了',
  stillYoursText: '还没有人审核过。现在可以更正，也可以撤回。',
  stillYoursRefused: '这是按所填内容核算的结果，还没有人审核过。填错了可以更正，更正后重新核算。',
  correct: '更正申请',
  withdraw: '撤回申请',
  withdrawText: '撤回后不再核算和审核，占用的票据和额度全部释放。需要时可以重新申请，期限照常计算。',
  withdrawSure: '确定撤回',
};
const en: typeof zh = {
  stillYours: 'Something is wrong, or you changed your mind',
  stillYoursText: 'Nobody has reviewed it yet. You may correct it or take it back.',
  stillYoursRefused:
    'This is what the rules say about what was entered; nobody has reviewed it. If something is wrong, correct it and it is calculated again.',
  correct: 'Correct the claim',
  withdraw: 'Take the claim back',
  withdrawText:
    'It will no longer be calculated or reviewed, and its receipt and allowances are free again. You may claim again within the same time limit.',
  withdrawSure: 'Yes, take it back',
};

/** What a member may still do with a claim nobody decided on: correct it, or take it back. */
export const OwnClaim = ({ claim }: { readonly claim: Claim }): ReactNode => {
  const t = useWords({ zh, en });
  const withdraw = useCommand((number: string, key) =>
    answered(
      claimAdjudication.POST('/v1/me/claims/{number}/withdrawal', {
        params: { path: { number }, header: { 'Idempotency-Key': key } },
        body: {},
      }),
    ),
  );
  return (
    <section className="card" aria-label={t.stillYours}>
      <h2>{t.stillYours}</h2>
      <p>{claim.state === 'refused' ? t.stillYoursRefused : t.stillYoursText}</p>
      <div className="actions">
        <Link className="button wide" href={`/m/claims/${claim.number}/correct`}>
          {t.correct}
        </Link>
      </div>
      <details className="unfold">
        <summary>{t.withdraw}</summary>
        <p>{t.withdrawText}</p>
        <Refusal error={withdraw.error} />
        <button
          type="button"
          className="wide"
          disabled={withdraw.isPending}
          onClick={() => {
            withdraw.mutate(claim.number);
          }}
        >
          {t.withdrawSure}
        </button>
      </details>
    </section>
  );
};
