import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { civilDate } from '@huji/contracts/shared/civil-date.ts';
import type { Hand } from '@huji/contracts/shared/hand.ts';
import type { Role } from '@huji/contracts/shared/roles.ts';
import type { Envelope } from '../aggregate/envelope.ts';
import { auditEntryOf, isAuditRecord } from '../events/audit-record.ts';
import { settableClock } from '../runtime/business-clock.ts';
import { type TemporaryStore, temporaryStore } from '../testing/temporary-store.ts';
import { openProposals } from './proposals.ts';
import { confirmProposal, endProposal, propose, type ProposalWork } from './two-people.ts';

interface Painting {
  readonly type: 'paint';
}

const PAINT: Painting = { type: 'paint' };
const DAY = civilDate('2026-05-02');
const ONE: Hand = { subject: 'one', roles: ['accountant'] };
const OTHER: Hand = { subject: 'other', roles: ['office-head'] };

describe('what two people do', () => {
  let temporary: TemporaryStore;
  let work: ProposalWork<Painting>;
  /** Who agrees, by desk, type and day. */
  const named = new Map<string, readonly Role[]>([[`payout paint ${DAY}`, ['office-head']]]);
  const clock = settableClock(Date.now, DAY);
  const envelope = (commandId: string, actor: string): Envelope => ({ commandId, actor, at: clock.now(), on: DAY });
  beforeEach(async () => {
    temporary = temporaryStore();
    work = {
      service: 'payout',
      proposals: openProposals<Painting>(temporary.store, 'payout'),
      clock,
      ownEnvelope: (actor) => envelope(`own:${actor}`, actor),
      duties: { confirmersOf: (desk, type, on) => named.get(`${desk} ${type} ${on}`) ?? [] },
      requirePossible: () => Promise.resolve(),
      carryOut: () => Promise.resolve(),
    };
    await temporary.store.migrate();
  });
  afterEach(() => temporary.remove());

  /** Nothing publishes here: what is pending was written with the document, or it is not there. */
  const entries = async () => {
    const pending = await temporary.store.claimOutbox('payout-proposal', 0, 'test', 0, 1, 100);
    return pending
      .flatMap(({ records }) => records)
      .filter(isAuditRecord)
      .map(auditEntryOf)
      .map(({ stream, action, actor, commandId, data }) => ({ stream, action, actor, commandId, data }));
  };
  const proposing = (proposalId: string) =>
    propose(work, { proposalId, what: PAINT, by: ONE }, envelope(`${proposalId}:propose`, 'one'));

  test('is told to the audit log in the write that does it, each step by whoever took it', async () => {
    await proposing('wall');
    await confirmProposal(work, { proposalId: 'wall', by: OTHER, ifMatch: undefined }, envelope('c', 'other'));
    await proposing('door');
    const refusing = { type: 'refuse', reason: 'too dear' } as const;
    await endProposal(work, { proposalId: 'door', by: OTHER, ifMatch: undefined }, refusing, envelope('r', 'other'));
    await proposing('roof');
    const taken = { proposalId: 'roof', by: ONE, ifMatch: undefined };
    await endProposal(work, taken, { type: 'withdraw' }, envelope('w', 'one'));
    const data = { type: 'paint' };
    const of = (thing: string, actor: string) => ({ stream: `payout-proposal/${thing}`, actor });
    expect(await entries()).toEqual([
      { ...of('wall', 'one'), action: 'proposed', commandId: 'wall:propose', data },
      { ...of('wall', 'other'), action: 'proposal-confirmed', commandId: 'c', data },
      { ...of('door', 'one'), action: 'proposed', commandId: 'door:propose', data },
      { ...of('door', 'other'), action: 'proposal-refuse', commandId: 'r', data: undefined },
      { ...of('roof', 'one'), action: 'proposed', commandId: 'roof:propose', data },
      { ...of('roof', 'one'), action: 'proposal-withdraw', commandId: 'w', data: undefined },
    ]);
  });

  test('is told once when it is sent again, and not at all when it is refused', async () => {
    await proposing('wall');
    await proposing('wall');
    const again = { proposalId: 'wall', by: ONE, ifMatch: undefined };
    await expect(confirmProposal(work, again, envelope('c', 'one'))).rejects.toThrow();
    expect((await entries()).map(({ action }) => action)).toEqual(['proposed']);
  });

  test('is confirmed by whom the duties name on the day of it, however long ago it was proposed, and by nobody else', async () => {
    await proposing('wall');
    const confirming = (by: Hand, commandId: string) =>
      confirmProposal(work, { proposalId: 'wall', by, ifMatch: undefined }, envelope(commandId, by.subject));
    const cashier: Hand = { subject: 'third', roles: ['cashier'] };
    await expect(confirming(cashier, 'c1')).rejects.toMatchObject({ refusal: { code: 'forbidden' } });
    const later = civilDate('2026-05-03');
    clock.set?.(later);
    await expect(confirming(OTHER, 'c2')).rejects.toMatchObject({ refusal: { code: 'forbidden' } });
    named.set(`payout paint ${later}`, ['cashier']);
    await expect(confirming(OTHER, 'c3')).rejects.toMatchObject({ refusal: { code: 'forbidden' } });
    expect((await confirming(cashier, 'c4')).state.state).toBe('carried-out');
    clock.set?.(DAY);
  });
});
