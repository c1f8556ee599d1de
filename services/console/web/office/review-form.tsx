import { type FormEvent, type ReactNode, useState } from 'react';
import { answered, claimAdjudication } from '../shared/api/client.ts';
import { useCommand } from '../shared/api/command.ts';
import { useTyped } from '../shared/api/use-kept.ts';
import type { Decision } from '../shared/claims/decision-lines.tsx';
import { Refusal } from '../shared/ui/states.tsx';
import { hasMoney, yuan } from '../shared/words/format.ts';
import { useLanguage, useWords } from '../shared/words/words.tsx';
import type { Claim } from './api.ts';
import { ChangeFields } from './change-fields.tsx';
import {
  changesNothing,
  type Change,
  type ChangeField,
  faultsOfChange,
  lineOf,
  type ReviewLine,
  UNCHANGED,
} from './review-draft.ts';
import { en, zh } from './words.ts';

interface ReviewFormProps {
  readonly claim: Claim;
  readonly decision: Decision;
  readonly onDone: () => void;
}

/** Sends what a reviewer says of the decision they saw: the digest names it, so nobody agrees with another one. */
const useReview = ({ claim, decision, onDone }: ReviewFormProps) =>
  useCommand(
    (lines: ReviewLine[], key) =>
      answered(
        claimAdjudication.POST('/v1/claims/{claimId}/reviews', {
          params: { path: { claimId: claim.claimId }, header: { 'Idempotency-Key': key } },
          body: { digest: decision.digest, lines },
        }),
      ),
    onDone,
  );

type TypedChanges = ReturnType<typeof useTyped<Readonly<Record<string, Change>>>>;

const Changes = ({
  props,
  typed: [changes, write, forget],
  refusal,
  onCancel,
}: {
  readonly props: ReviewFormProps;
  readonly typed: TypedChanges;
  /** Why nobody could simply agree: it stands above what is to be changed. */
  readonly refusal: ReactNode;
  readonly onCancel: () => void;
}): ReactNode => {
  const t = useWords({ zh, en });
  const { items, lines } = props.decision;
  const [faults, blame] = useState<Readonly<Record<string, readonly ChangeField[]>>>({});
  const review = useReview({
    ...props,
    onDone: () => {
      forget();
      props.onDone();
    },
  });
  const changeOf = (item: Decision['items'][number]): Change =>
    changes[item.item] ?? (item.verdict === 'refer' ? { ...UNCHANGED, verdict: 'pay' } : UNCHANGED);
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const found = items.map((item) => [item.item, faultsOfChange(changeOf(item))] as const);
    blame(Object.fromEntries(found));
    const [first] = found.flatMap(([item, fields]) => fields.map((field) => `${item}-${field}`));
    if (first !== undefined) {
      (event.currentTarget.elements.namedItem(first) as HTMLElement | null)?.focus();
      return;
    }
    review.mutate(items.flatMap((item) => lineOf(item.item, changeOf(item)) ?? []));
  };
  return (
    <form onSubmit={submit} noValidate>
      {refusal}
      <p>{t.changeText}</p>
      {items.map((item) => (
        <ChangeFields
          key={item.item}
          lines={lines}
          item={item}
          change={changeOf(item)}
          faults={faults[item.item] ?? []}
          write={(change) => {
            write({ ...changes, [item.item]: change });
          }}
        />
      ))}
      <Refusal error={review.error} />
      <div className="actions">
        <button className="main" disabled={review.isPending}>
          {t.send}
        </button>
        <button type="button" onClick={onCancel}>
          {t.cancel}
        </button>
      </div>
    </form>
  );
};

/** A reviewer's key: agree with what was calculated, or change lines with reason and clause. */
export const ReviewForm = (props: ReviewFormProps): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  // Of the decision that was seen: another one is answered anew.
  const typed: TypedChanges = useTyped(`review-${props.decision.digest}`, {}, changesNothing);
  const [changing, change] = useState(Object.keys(typed[0]).length > 0);
  const review = useReview(props);
  const { items, totalYuan } = props.decision;
  const isOpen = items.some(({ verdict }) => verdict === 'refer');
  const refusal = (
    <>
      {isOpen && <p className="card notice warm">{t.agreeNeedsChange}</p>}
      <Refusal error={review.error} />
    </>
  );
  if (changing)
    return (
      <Changes
        props={props}
        typed={typed}
        refusal={refusal}
        onCancel={() => {
          const [, , forget] = typed;
          forget();
          change(false);
        }}
      />
    );
  return (
    <>
      {refusal}
      <div className="actions">
        {!isOpen && (
          <button
            type="button"
            className="main"
            disabled={review.isPending}
            onClick={() => {
              review.mutate([]);
            }}
          >
            {hasMoney(totalYuan) ? t.agree(yuan(totalYuan, language)) : t.agreeNothing}
          </button>
        )}
        <button
          type="button"
          className={isOpen ? 'main' : undefined}
          onClick={() => {
            change(true);
          }}
        >
          {isOpen ? t.decide : t.change}
        </button>
      </div>
    </>
  );
};
