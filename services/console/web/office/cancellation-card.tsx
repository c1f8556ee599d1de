import type { ReactNode } from 'react';
import { answered, claimAdjudication } from '../shared/api/client.ts';
import { useCommand } from '../shared/api/command.ts';
import { Refusal } from '../shared/ui/states.tsx';
import { day, yuan } from '../shared/words/format.ts';
import { headed } from '../shared/words/points.ts';
import { useLanguage, useWords } from '../shared/words/words.tsx';
import type { Claim } from './api.ts';
import { en, zh } from './cancellation-words.ts';
import { useMay } from './duties.ts';
import { ReasonForm } from './reason-form.tsx';

type Cancellation = NonNullable<Claim['cancellation']>;

/** States in which an order may still wait. Whether it does, payout knows. */
export const CANCELLABLE = ['approved', 'returned'] as const satisfies readonly Claim['state'][];
const isCancellable = ({ state }: Claim): boolean => CANCELLABLE.some((each) => each === state);

const Confirm = ({ claim }: { readonly claim: Claim }): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  const confirming = useCommand((_: null, key) =>
    answered(
      claimAdjudication.POST('/v1/claims/{claimId}/cancellation/confirmation', {
        params: { path: { claimId: claim.claimId }, header: { 'Idempotency-Key': key } },
        body: {},
      }),
    ),
  );
  return (
    <>
      <Refusal error={confirming.error} />
      <button
        type="button"
        disabled={confirming.isPending}
        onClick={() => {
          confirming.mutate(null);
        }}
      >
        {t.confirm(yuan(claim.totalYuan, language))}
      </button>
    </>
  );
};

/** How far it is with taking an approval back, and the key of the second person. */
export const CancellationNotice = ({
  claim,
  cancellation: { state, proposedOn, reason },
}: {
  readonly claim: Claim;
  readonly cancellation: Cancellation;
}): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  const mayConfirm = useMay('confirmCancellation');
  return (
    <>
      <p>{t.states[state](day(proposedOn, language))}</p>
      <p className="soft">{headed(t.reason, reason, language)}</p>
      {state === 'proposed' && isCancellable(claim) && mayConfirm && <Confirm claim={claim} />}
    </>
  );
};

const Propose = ({ claim }: { readonly claim: Claim }): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  const proposing = useCommand((reason: string, key) =>
    answered(
      claimAdjudication.PUT('/v1/claims/{claimId}/cancellation', {
        params: { path: { claimId: claim.claimId }, header: { 'Idempotency-Key': key } },
        body: { reason },
      }),
    ),
  );
  return (
    <>
      <p className="soft">{t.text(yuan(claim.totalYuan, language))}</p>
      <Refusal error={proposing.error} />
      <ReasonForm
        summary={t.propose}
        send={t.send}
        busy={proposing.isPending}
        place={`cancellation-${claim.claimId}`}
        onReason={(reason) => proposing.mutateAsync(reason)}
      />
    </>
  );
};

/** An approval that is not with the bank is taken back by two people of two posts. */
export const CancellationCard = ({ claim }: { readonly claim: Claim }): ReactNode => {
  const t = useWords({ zh, en });
  const mayPropose = useMay('proposeCancellation');
  const { cancellation } = claim;
  const isOpen = isCancellable(claim) && mayPropose && cancellation?.state !== 'proposed';
  if (cancellation === undefined && !isOpen) return null;
  return (
    <section className="card" aria-label={t.title}>
      <h2>{t.title}</h2>
      {cancellation && <CancellationNotice claim={claim} cancellation={cancellation} />}
      {isOpen && <Propose claim={claim} />}
    </section>
  );
};
