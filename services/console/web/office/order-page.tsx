import { type FormEvent, type ReactNode, useState } from 'react';
import { Link } from 'wouter';
import { answered, isErased, payout } from '../shared/api/client.ts';
import { useCommand } from '../shared/api/command.ts';
import { useSession } from '../shared/api/session.ts';
import { Facts } from '../shared/ui/facts.tsx';
import { Loaded, Refusal } from '../shared/ui/states.tsx';
import { Table } from '../shared/ui/table.tsx';
import { TextField } from '../shared/ui/text-field.tsx';
import { ERASED } from '../shared/words/erased.ts';
import { day, hasMoney, moment, yuan } from '../shared/words/format.ts';
import { useLanguage, useWords } from '../shared/words/words.tsx';
import { ClawBackForm } from './claw-back-form.tsx';
import { useClaimOfOrder } from './api.ts';
import { useMay } from './duties.ts';
import { EntriesCard } from './entries-card.tsx';
import { useHolderOf } from './holder.ts';
import { Redirections } from './order-redirections.tsx';
import { OrderRemarks, OrderState } from './order-parts.tsx';
import { type Order, useOrder } from './payments-api.ts';
import { en, NEUTRAL_GROUP, RETURN_REASONS, zh } from './payments-words.ts';
import { usePlanName } from './plans.ts';
import { usePostOf, useStaffName } from './staff.ts';

/** The claim an order pays, by the number people use; for whoever may read claims. */
const ClaimLink = ({ claimId }: { readonly claimId: string }): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  const claim = useClaimOfOrder(claimId);
  if (claim.data !== undefined) return <Link href={`/o/claims/${claim.data.number}`}>{claim.data.number}</Link>;
  if (claim.error === null) return '…';
  return isErased(claim.error) ? ERASED[language] : t.claimNotShown;
};

const OrderFacts = ({ order }: { readonly order: Order }): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  const readsClaims = useMay('listClaims');
  const fundName = usePlanName();
  const holderOf = useHolderOf();
  const paysFor = order.lines.map(({ fund, amountYuan }) =>
    [fund === NEUTRAL_GROUP ? t.benefits : fundName(fund), yuan(amountYuan, language)].join(' '),
  );
  const facts: readonly (readonly [string, ReactNode])[] = [
    [t.payee, holderOf(order)],
    [t.sum, <strong key="sum">{yuan(order.amountYuan, language)}</strong>],
    [t.state, <OrderState key="state" state={order.state} />],
    [t.ordered, day(order.orderedOn, language)],
    ...(paysFor.length === 0 ? [] : [[t.lines, paysFor.join(language === 'zh' ? '、' : ', ')] as const]),
    ...(order.claimId !== undefined && readsClaims
      ? [[t.claim, <ClaimLink key="claim" claimId={order.claimId} />] as const]
      : []),
    ...(order.payoutBatchId === undefined
      ? []
      : [
          [
            t.inBatch,
            <Link key="batch" className="way" href={`/o/payments/batches/${order.payoutBatchId}`}>
              {t.open}
            </Link>,
          ] as const,
        ]),
    ...(hasMoney(order.clawedBackYuan) ? [[t.clawedBack, yuan(order.clawedBackYuan, language)] as const] : []),
  ];
  return (
    <div className="card">
      <Facts facts={facts} />
      <OrderRemarks order={order} />
    </div>
  );
};

const Attempts = ({ attempts }: Pick<Order, 'attempts'>): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  const { data: session } = useSession();
  const reasonOf = (reason = ''): string => RETURN_REASONS[reason]?.[language] ?? '';
  return (
    <section className="card" aria-label={t.attempts}>
      <h2>{t.attempts}</h2>
      {session?.demoDay !== undefined && attempts.length > 0 && <p className="soft">{t.twoClocks}</p>}
      {attempts.length === 0 ? (
        <p>{t.attemptsNone}</p>
      ) : (
        <Table file="none" name={t.attempts} columns={t.attemptColumns}>
          {attempts.map(({ no, startedAt, settledOn, returnedOn, reason }) => (
            <tr key={no}>
              <th scope="row">{t.attempt(no)}</th>
              <td>{moment(startedAt, language)}</td>
              <td>
                {settledOn !== undefined && <div>{t.settledOn(day(settledOn, language))}</div>}
                {returnedOn !== undefined && <div>{t.returnedOn(day(returnedOn, language), reasonOf(reason))}</div>}
                {settledOn === undefined && returnedOn === undefined && t.notKnown}
              </td>
            </tr>
          ))}
        </Table>
      )}
    </section>
  );
};

const REASON_MIN = 4;
const DOCUMENT_MIN = 2;

interface Acceptance {
  readonly flags: NonNullable<Order['flags']>;
  readonly reason: string;
  readonly documentReference: string;
}

/** Two people accept what is flagged: this is the first of them, with the reason and the paper that shows it. */
const FlagAcceptance = ({ order }: { readonly order: Order }): ReactNode => {
  const t = useWords({ zh, en });
  const [reason, write] = useState('');
  const [documentReference, name] = useState('');
  const [blamed, blame] = useState(false);
  const { flags = [], orderId } = order;
  const proposing = useCommand((body: Acceptance, key) =>
    answered(
      payout.POST('/v1/orders/{orderId}/flag-acceptances', {
        params: { path: { orderId }, header: { 'Idempotency-Key': key } },
        body,
      }),
    ),
  );
  const isShort = reason.trim().length < REASON_MIN;
  const isUnnamed = documentReference.trim().length < DOCUMENT_MIN;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    blame(true);
    if (isShort || isUnnamed) return;
    proposing.mutate({ flags, reason: reason.trim(), documentReference: documentReference.trim() });
  };
  if (proposing.isSuccess)
    return (
      <p className="card notice" role="status">
        {t.proposed}
      </p>
    );
  return (
    <form className="card" onSubmit={submit} noValidate>
      <TextField
        label={t.acceptReason}
        hint={t.acceptReasonHint}
        fault={blamed && isShort && t.acceptReasonNeeded}
        name="reason"

        maxLength={300}
        value={reason}
        write={write}
      />
      <TextField
        label={t.acceptDocument}
        hint={t.acceptDocumentHint}
        fault={blamed && isUnnamed && t.acceptDocumentNeeded}
        name="document"

        maxLength={60}
        value={documentReference}
        write={name}
      />
      <Refusal error={proposing.error} />
      <button disabled={proposing.isPending}>{t.acceptFlags}</button>
    </form>
  );
};

interface ActionProps {
  readonly text: string;
  readonly name: string;
  readonly run: (key: string) => Promise<unknown>;
}

const Action = ({ text, name, run }: ActionProps): ReactNode => {
  const acting = useCommand((_: null, key) => run(key));
  return (
    <div className="card">
      <p>{text}</p>
      <Refusal error={acting.error} />
      <button
        type="button"
        disabled={acting.isPending}
        onClick={() => {
          acting.mutate(null);
        }}
      >
        {name}
      </button>
    </div>
  );
};

const IN_FLIGHT: readonly Order['state'][] = ['sending', 'sent', 'unknown'];

/** What somebody can do about it now. */
const Actions = ({ order }: { readonly order: Order }): ReactNode => {
  const t = useWords({ zh, en });
  const mayAsk = useMay('askBankAboutOrder');
  const mayReissue = useMay('reissueOrder');
  const mayPropose = useMay('proposeFlagAcceptance');
  const mayConfirm = useMay('confirmRedirection');
  const booksClawBacks = useMay('proposeClawBack');
  const { orderId, state, flags = [], redirection } = order;
  const staffName = useStaffName(redirection !== undefined);
  const posts = usePostOf()('proposeRedirection');
  const params = (key: string) => ({ path: { orderId }, header: { 'Idempotency-Key': key } });
  return (
    <>
      {mayPropose && flags.length > 0 && (state === 'ordered' || state === 'batched') && (
        <FlagAcceptance order={order} />
      )}
      {mayAsk && IN_FLIGHT.includes(state) && (
        <Action
          text={t.askText}
          name={t.ask}
          run={(key) => answered(payout.POST('/v1/orders/{orderId}/inquiry', { params: params(key) }))}
        />
      )}
      {mayReissue && state === 'returned' && (
        <Action
          text={t.reissueText}
          name={t.reissue}
          run={(key) => answered(payout.PUT('/v1/orders/{orderId}/account', { params: params(key), body: {} }))}
        />
      )}
      {booksClawBacks && state === 'settled' && order.claimId !== undefined && <ClawBackForm order={order} />}
      {redirection !== undefined &&
        (mayConfirm ? (
          <Action
            text={t.redirectionText(staffName(redirection.proposedBy, posts))}
            name={t.confirmRedirection}
            run={(key) =>
              answered(payout.POST('/v1/orders/{orderId}/redirection/confirmation', { params: params(key) }))
            }
          />
        ) : (
          <p className="card notice warm">{t.redirectionText(staffName(redirection.proposedBy, posts))}</p>
        ))}
    </>
  );
};

/** One payment order: whom it pays, what became of each attempt, what can be done; for a supervisor its lines in the books. */
export const OrderPage = ({ orderId }: { readonly orderId: string }): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  const order = useOrder(orderId);
  const readsBooks = useMay('listOrderEntries');
  return (
    <>
      <title>{`${t.order} · 互济`}</title>
      <h1>{t.order}</h1>
      <Loaded query={order}>
        {(found) => (
          <>
            <OrderFacts order={found} />
            <Actions order={found} />
            <Redirections redirections={found.redirections ?? []} />
            <Attempts attempts={found.attempts} />
            {found.acceptedFlags !== undefined && (
              <section className="card" aria-label={t.accepted}>
                <h2>{t.accepted}</h2>
                {found.acceptedFlags.map(({ proposalId, acceptedOn, reason }) => (
                  <p key={proposalId}>{t.acceptedBy(day(acceptedOn, language), reason)}</p>
                ))}
              </section>
            )}
            {readsBooks && <EntriesCard orderId={orderId} />}
          </>
        )}
      </Loaded>
      <p>
        <Link href="/o/payments">{t.toPayments}</Link>
      </p>
    </>
  );
};
