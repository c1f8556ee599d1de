import { byTwo } from '@huji/all-in-one/sample/by-two.ts';
import { CHECKER, MAKER, SECOND_MAKER, SUPERVISOR } from '@huji/all-in-one/sample/people.ts';
import type { Who } from '@huji/all-in-one/sample/sign-in.ts';
import { confirmPayoutProposal } from '@huji/contracts/payout/payout-proposal-http.ts';
import {
  listStatementExceptions,
  proposeExceptionResolution,
  proposeStatementLines,
} from '@huji/contracts/payout/statement-line-http.ts';
import { type Attack, type AttackedOffice, type Tried, tryTo, type Watched } from '../attack.ts';
import { aKey, orderIn } from '../things.ts';

const theExceptions = ({ desk }: AttackedOffice): Watched => ({
  what: 'what the statement says otherwise',
  read: () => desk.call(SUPERVISOR, listStatementExceptions, { query: { limit: 200 } }),
});

/** A payment that left once is on the statement a second time, in another spelling of its name; two people typed the line. */
const secondDebit = async (office: AttackedOffice): Promise<string> => {
  const { desk, today: valueOn } = office;
  const { amountYuan, attempts } = await orderIn(office, 'settled');
  const { endToEndId = '' } = attempts.at(-1) ?? {};
  const [first, ref] = [`E${aKey()}`, `E${aKey()}`];
  const debit = { type: 'payment' as const, amountYuan, valueOn };
  const lines = [
    { ...debit, ref: first, endToEndId },
    { ...debit, ref, endToEndId: ` ${endToEndId.toUpperCase()}` },
  ];
  const asked = { key: aKey(), body: { account: 'benefits' as const, lines } };
  await byTwo(desk, { proposes: MAKER, confirms: CHECKER }, proposeStatementLines, asked);
  await desk.drain();
  const listed = await desk.call(SUPERVISOR, listStatementExceptions, { query: { limit: 200 } });
  const raised = listed.lines.find((each) => each.ref.toLowerCase() === ref.toLowerCase());
  if (raised?.outcome !== 'second-debit') throw new Error(`a second debit is ${raised?.outcome ?? 'not listed'}`);
  return raised.exceptionId;
};

const explained = async (office: AttackedOffice, confirms: Who): Promise<Tried> => {
  const params = { exceptionId: await secondDebit(office) };
  const body = { as: 'fee' as const };
  const { proposalId } = await office.desk.call(MAKER, proposeExceptionResolution, { params, key: aKey(), body });
  const asked = { params: { proposalId }, key: aKey() };
  return tryTo(office, { by: confirms, watched: theExceptions(office) }, confirmPayoutProposal, asked);
};

export const exceptionsExplainedAlone: readonly Attack[] = [
  {
    line: 1,
    who: 'cashier-1, twice',
    what: 'calls a second debit of the bank a fee, and confirms it with a second account',
    expects: 'proposal_same_person',
    play: (office) => explained(office, { subject: 'cashier-1-as-office-head' }),
  },
  {
    line: 1,
    who: 'cashier-1, cashier-2',
    what: 'call a second debit of the bank a fee, both cashiers',
    expects: 'proposal_same_role',
    play: (office) => explained(office, SECOND_MAKER),
  },
];
