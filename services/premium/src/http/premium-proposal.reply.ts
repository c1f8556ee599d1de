import type { OperationReply, OperationRequest } from '@huji/chassis/http/operation-router.ts';
import { handOf } from '@huji/contracts/shared/hand.ts';
import { proposePremium } from '../use-cases/propose-premium.ts';
import { proposalFields } from '@huji/chassis/proposals/proposal-reply.ts';
import type { ProposalRead } from '@huji/chassis/proposals/two-people.ts';
import type { Opened } from '@huji/chassis/http/tell-read.ts';
import type { PremiumProposalReply } from '@huji/contracts/premium/premium-proposal-schemas.ts';
import { maskText } from '@huji/contracts/shared/mask-text.ts';
import { formatYuan } from '@huji/contracts/shared/money.ts';
import { present } from '@huji/contracts/shared/present.ts';
import { referencesIn } from '../domain/bill-reference.ts';
import type { StatementCredit } from '../domain/money.ts';
import type { Wanted } from '../domain/premium-proposal.ts';
import { findMoney } from '../use-cases/find-money.ts';
import type { Parts } from '../use-cases/parts.ts';
import { shownPayer, shownText } from './money.reply.ts';

type Showing = Pick<Parts, 'clock' | 'cipher' | 'documents'>;
type WantedReply = PremiumProposalReply['wanted'];

const creditReply = async (
  parts: Showing,
  credit: StatementCredit,
  shown: (text: string) => string,
): Promise<WantedReply> => {
  const { moneyId, account, bankRef, valueOn, fen, sealedText, payer } = credit;
  const { text, ...erased } = await shownText(parts, sealedText);
  const [reference] = referencesIn(text);
  return {
    ...{ type: 'receive' as const, moneyId, account, bankRef, valueOn },
    amountYuan: formatYuan(fen),
    text: shown(text),
    ...present({ reference }),
    ...erased,
    ...(await shownPayer(parts, payer)),
  };
};

/** Whoever confirms it sees of which sum it is, and where money goes back to. */
const ofMoney = async (
  parts: Showing,
  wanted: Exclude<Wanted, { type: 'receive' | 'refund' }>,
): Promise<WantedReply> => {
  const { fen, payer } = await findMoney(parts, wanted.moneyId);
  const amountYuan = formatYuan(fen);
  return wanted.type === 'return'
    ? { ...wanted, amountYuan, ...(await shownPayer(parts, payer)) }
    : { ...wanted, amountYuan };
};

const wantedReply = async (parts: Showing, wanted: Wanted, shown: (text: string) => string): Promise<WantedReply> => {
  if (wanted.type === 'receive') return creditReply(parts, wanted.credit, shown);
  if (wanted.type !== 'refund') return ofMoney(parts, wanted);
  const { fen, ...refund } = wanted;
  return { ...refund, ...present({ amountYuan: fen === undefined ? undefined : formatYuan(fen) }) };
};

/** `shown`: how much of what a payer wrote is told; masked where nobody opened that one proposal. */
export const premiumProposalReply = async (
  parts: Showing,
  { proposalId, state }: Omit<ProposalRead<Wanted>, 'revision'>,
  shown: (text: string) => string = maskText,
): Promise<PremiumProposalReply> => ({
  ...proposalFields(proposalId, state, parts.clock.today()),
  wanted: await wantedReply(parts, state.what, shown),
});

/** Who looked at a proposal stands in the stream of the money or bill it is about. */
export const openedProposal = ({ proposalId, state: { what } }: ProposalRead<Wanted>): Opened => {
  const about = what.type === 'refund' ? `bill/${what.batchId}` : `money/${moneyOf(what)}`;
  return { stream: about, action: 'proposal-read', data: { proposalId } };
};

const moneyOf = (what: Exclude<Wanted, { type: 'refund' }>): string =>
  what.type === 'receive' ? what.credit.moneyId : what.moneyId;

/** Keeps what somebody proposes, and answers with it and with where it is. @throws Refused · InvalidInput */
export const proposed = async (
  parts: Parts,
  wanted: Wanted,
  { principal, envelope, idFor }: Pick<OperationRequest, 'principal' | 'envelope' | 'idFor'>,
): Promise<OperationReply<PremiumProposalReply>> => {
  const proposalId = idFor('premium-proposal');
  const read = await proposePremium(parts, { proposalId, wanted, by: handOf(principal) }, envelope);
  const location = `/v1/premium-proposals/${proposalId}`;
  return { body: await premiumProposalReply(parts, read), revision: read.revision, location };
};
