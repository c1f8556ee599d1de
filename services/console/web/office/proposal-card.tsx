import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useCommand } from '../shared/api/command.ts';
import { useSession } from '../shared/api/session.ts';
import { Refusal } from '../shared/ui/states.tsx';
import { ERASED } from '../shared/words/erased.ts';
import { day, yuan } from '../shared/words/format.ts';
import { type Language, useLanguage, useWords } from '../shared/words/words.tsx';
import { conclude, type Desk, type Proposal } from './confirm-api.ts';
import { CONTRADICTIONS, en, OWN_ACCOUNTS, RESOLUTIONS, zh } from './confirm-words.ts';
import { useOwnDuties } from './duties.ts';
import { sumYuan } from './payments-api.ts';
import { ORDER_FLAGS } from './payments-words.ts';
import { ReasonForm } from './reason-form.tsx';
import { usePlanName } from './plans.ts';
import { useStaffName } from './staff.ts';

type Wanted = Proposal['wanted'];

interface Names {
  readonly fundName: ReturnType<typeof usePlanName>;
  readonly staffName: ReturnType<typeof useStaffName>;
}

/** What is wanted, in a sentence with its sum and its day. */
const sentenceOf = (wanted: Wanted, t: typeof zh, language: Language, { fundName, staffName }: Names): string => {
  const on = (civil: string): string => day(civil, language);
  const account = (name: string): string => OWN_ACCOUNTS[name]?.[language] ?? name;
  const say = t.wanted;
  switch (wanted.type) {
    case 'fund-opening':
      return say['fund-opening'](fundName(wanted.fund), yuan(wanted.amountYuan, language), on(wanted.openedOn));
    case 'own-account':
      return say['own-account'](wanted.purpose, wanted.holder ?? '', wanted.number);
    case 'bank-transfer':
      return say['bank-transfer'](
        account(wanted.from),
        account(wanted.to),
        yuan(wanted.amountYuan, language),
        on(wanted.valueOn),
      );
    case 'claw-back':
      return say['claw-back'](fundName(wanted.fund), yuan(wanted.amountYuan, language), on(wanted.valueOn));
    case 'order-flags':
      return say['order-flags'](
        wanted.flags.map((flag) => ORDER_FLAGS[flag][language]).join(language === 'zh' ? '、' : ', '),
        wanted.reason,
      );
    case 'exception-resolution':
      return say['exception-resolution'](RESOLUTIONS[wanted.as][language], on(wanted.on));
    case 'statement-lines':
      return say['statement-lines'](account(wanted.account), wanted.lines.length);
    case 'receive':
      return say.receive(
        account(wanted.account),
        yuan(wanted.amountYuan, language),
        on(wanted.valueOn),
        wanted.reference ?? '',
      );
    case 'return': {
      const { amountYuan, payer, erased } = wanted;
      const known = payer === undefined ? '' : ` ${payer.holderMasked} ${payer.numberMasked} `;
      const to = erased === true ? ` ${ERASED[language]} ` : known;
      return say.return(yuan(amountYuan, language), to, wanted.reason);
    }
    case 'annul':
      return say.annul(yuan(wanted.amountYuan, language), wanted.reason);
    case 'match':
      return say.match(yuan(wanted.amountYuan, language));
    case 'unmatch':
      return say.unmatch(yuan(wanted.amountYuan, language));
    case 'refund':
      return say.refund(wanted.amountYuan === undefined ? say.whole : yuan(wanted.amountYuan, language));
    case 'deputy':
      return say.deputy(
        staffName(wanted.deputy.subject, wanted.deputy.roles),
        staffName(wanted.absent.subject, [wanted.role]),
        on(wanted.firstOn),
        on(wanted.lastOn),
      );
    case 'deputy-end':
      return say['deputy-end'](wanted.reason);
  }
};

/** What a typed statement says, line by line: whoever confirms it holds it against the paper. */
const Lines = ({ wanted }: { readonly wanted: Wanted }): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  if (wanted.type !== 'statement-lines') return null;
  const sums = (['payment', 'return'] as const).flatMap((type) => {
    const lines = wanted.lines.filter((line) => line.type === type);
    const sum = sumYuan(lines.map(({ amountYuan }) => amountYuan));
    return lines.length === 0 ? [] : [t.linesSum(t[type], lines.length, yuan(sum, language))];
  });
  return (
    <>
      <p>{sums.join(language === 'zh' ? '；' : '; ')}</p>
      <ul>
        {wanted.lines.map(({ ref, type, amountYuan, valueOn }) => (
          <li key={ref}>{`${ref} · ${t.line(t[type], yuan(amountYuan, language), day(valueOn, language))}`}</li>
        ))}
      </ul>
    </>
  );
};

/** What a typed credit says beside its sum: whoever confirms it holds that against the paper too. */
const Credit = ({ wanted }: { readonly wanted: Wanted }): ReactNode => {
  const language = useLanguage();
  if (wanted.type !== 'receive') return null;
  const { bankRef, text, payer, erased } = wanted;
  const told = [
    bankRef,
    text,
    payer?.holderMasked,
    payer?.numberMasked,
    erased === true ? ERASED[language] : undefined,
  ];
  return <p>{told.filter((part) => part !== undefined && part !== '').join(' · ')}</p>;
};

const Contradictions = ({ proposal }: { readonly proposal: Proposal }): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  if (!('contradictions' in proposal) || proposal.contradictions.length === 0) return null;
  return (
    <div className="notice warm card">
      <p>{t.contradictions}</p>
      <ul>
        {proposal.contradictions.map(({ code, ref, on }) => (
          <li key={`${code} ${ref ?? ''}`}>
            {[ref, CONTRADICTIONS[code]?.[language], on === undefined ? undefined : day(on, language)]
              .filter((part) => part !== undefined)
              .join(' · ')}
          </li>
        ))}
      </ul>
    </div>
  );
};

const REFUSING: Readonly<Record<Desk, string>> = {
  payout: 'refusePayoutProposal',
  premium: 'refusePremiumProposal',
  enrollment: 'refuseEnrollmentProposal',
};

/** One thing that waits for a second person: what it would do, who wants it, what speaks against it, and the keys. */
export const ProposalCard = ({ desk, proposal }: { readonly desk: Desk; readonly proposal: Proposal }): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  const session = useSession();
  const fundName = usePlanName();
  const staffName = useStaffName();
  const { proposalId, proposedBy, proposedOn, expiresOn, wanted } = proposal;
  const concluding = useCommand(conclude(desk, proposalId));
  const roles = session.data?.roles ?? [];
  const { may, mayConfirm } = useOwnDuties();
  const isOfMyPost = proposedBy.roles.some((role) => roles.includes(role));
  /** Nobody else may take it back; a colleague refuses it with a reason. */
  const isMine = proposedBy.subject === session.data?.subject;
  return (
    <li className="card">
      <p>
        <strong>{sentenceOf(wanted, t, language, { fundName, staffName })}</strong>
      </p>
      <Lines wanted={wanted} />
      <Credit wanted={wanted} />
      <p className="soft">
        {`${t.proposedBy(staffName(proposedBy.subject, proposedBy.roles), day(proposedOn, language))} · ${t.until(day(expiresOn, language))}`}
      </p>
      {'orderId' in wanted && wanted.orderId !== undefined && (
        <p>
          <Link href={`/o/payments/orders/${encodeURIComponent(wanted.orderId)}`}>{t.order}</Link>
        </p>
      )}
      <Contradictions proposal={proposal} />
      <Refusal error={concluding.error} />
      {may(REFUSING[desk]) && (
        <div className="actions">
          {!isOfMyPost && mayConfirm(desk, wanted.type) && (
            <button
              type="button"
              className="main"
              disabled={concluding.isPending}
              onClick={() => {
                concluding.mutate({ type: 'confirmation' });
              }}
            >
              {t.agree}
            </button>
          )}
          {isMine && (
            <button
              type="button"
              disabled={concluding.isPending}
              onClick={() => {
                concluding.mutate({ type: 'withdrawal' });
              }}
            >
              {t.withdraw}
            </button>
          )}
          <ReasonForm
            summary={t.refuse}
            send={t.refuseSend}
            busy={concluding.isPending}
            place={`proposal-${proposalId}`}
            onReason={(reason) => concluding.mutateAsync({ type: 'refusal', reason })}
          />
        </div>
      )}
    </li>
  );
};
