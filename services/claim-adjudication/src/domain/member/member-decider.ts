import { type Decider, ok } from '@huji/contracts/shared/decider.ts';
import type { DecisionState, Member, MemberCommand, MemberEvent, MemberRefusal, RecordedUse } from './member.ts';
import { initialMember } from './member.ts';
import { applyBatch, coversAfter } from './member-batches.ts';
import { cancelApproval, confirmDecision, holdDecision, releaseClaim } from './member-decisions.ts';

type EventOf<Type extends MemberEvent['type']> = Extract<MemberEvent, { type: Type }>;

/** What other claims left: an earlier number of a claim overlaps nothing. */
const withoutClaim = <Of extends { readonly claimId: string }>(all: readonly Of[], claimId: string): readonly Of[] =>
  all.filter((each) => each.claimId !== claimId);

const released = (member: Member, { claimId, decisionNo }: EventOf<'claim-released'>): Member => {
  const digest = member.decisions[claimId]?.digest ?? '';
  return {
    ...member,
    sequence: member.sequence + 1,
    uses: withoutClaim(member.uses, claimId),
    stays: withoutClaim(member.stays, claimId),
    reports: withoutClaim(member.reports, claimId),
    decisions: { ...member.decisions, [claimId]: { decisionNo, digest, status: 'withdrawn' } },
  };
};

const proposed = (member: Member, event: EventOf<'decision-proposed'>): Member => {
  const { claimId, decisionNo, digest } = event;
  const uses = event.items.flatMap(({ verdict, use, fund }): RecordedUse[] =>
    use === null ? [] : [{ ...use, claimId, decisionNo, fund, status: verdict === 'pay' ? 'held' : 'referred' }],
  );
  const touched = new Set(event.items.map(({ coverId }) => coverId));
  return {
    ...member,
    sequence: member.sequence + 1,
    covers: member.covers.map((cover) =>
      touched.has(cover.coverId) && !cover.decided ? { ...cover, decided: true } : cover,
    ),
    uses: [...member.uses.filter((use) => use.claimId !== claimId || use.status === 'paid'), ...uses],
    stays: [
      ...withoutClaim(member.stays, claimId),
      ...(event.stay === null ? [] : [{ ...event.stay, claimId, illness: event.illness }]),
    ],
    reports: [
      ...withoutClaim(member.reports, claimId),
      ...(event.report === null ? [] : [{ ...event.report, claimId }]),
    ],
    decisions: { ...member.decisions, [claimId]: { decisionNo, digest, status: 'proposed' } },
  };
};

const withStatus = (
  member: Member,
  event: { readonly claimId: string; readonly decisionNo: number },
  status: DecisionState['status'],
): Member['decisions'] => {
  const standing = member.decisions[event.claimId];
  return standing === undefined ? member.decisions : { ...member.decisions, [event.claimId]: { ...standing, status } };
};

/** A larger amount replaces an earlier payment of the same claim and item, and remembers it; another one leaves it as it is. */
const approved = (member: Member, event: EventOf<'decision-approved'>): Member => {
  const paidBefore = new Map(
    member.uses.filter((use) => use.claimId === event.claimId && use.status === 'paid').map((use) => [use.item, use]),
  );
  const added = event.uses.flatMap((use): RecordedUse[] => {
    const before = paidBefore.get(use.item);
    if (before === undefined) return [use];
    return use.fen > before.fen ? [{ ...use, replaces: before }] : [];
  });
  const replaced = new Set(added.map(({ item }) => item));
  const settled = new Set([...event.uses.map(({ item }) => item), ...event.refused]);
  const stays = (use: RecordedUse): boolean =>
    use.claimId !== event.claimId || !settled.has(use.item) || (use.status === 'paid' && !replaced.has(use.item));
  return {
    ...member,
    sequence: member.sequence + 1,
    uses: [...member.uses.filter(stays), ...added],
    decisions: withStatus(member, event, 'approved'),
  };
};

/** What the decision used is free; what an earlier one on the claim was paid stands as before. */
const approvalCancelled = (member: Member, event: EventOf<'approval-cancelled'>): Member => {
  const { claimId, decisionNo } = event;
  const uses = member.uses.flatMap((use): readonly RecordedUse[] => {
    if (use.claimId !== claimId) return [use];
    if (use.status !== 'paid') return [];
    if (use.decisionNo < decisionNo) return [use];
    return use.replaces === undefined ? [] : [use.replaces];
  });
  const remains = uses.some((use) => use.claimId === claimId);
  return {
    ...member,
    sequence: member.sequence + 1,
    uses,
    stays: remains ? member.stays : withoutClaim(member.stays, claimId),
    decisions: withStatus(member, event, remains ? 'approved' : 'cancelled'),
  };
};

const withoutOpen = (member: Member, claimId: string): readonly RecordedUse[] =>
  member.uses.filter((use) => use.claimId !== claimId || use.status === 'paid');

const refused = (member: Member, event: EventOf<'decision-refused'>): Member => {
  const items = new Set(event.items.map(({ item }) => item));
  const wasApproved = member.decisions[event.claimId]?.status === 'approved';
  return {
    ...member,
    sequence: member.sequence + 1,
    uses: member.uses.filter((use) => use.claimId !== event.claimId || use.status === 'paid' || !items.has(use.item)),
    decisions: withStatus(member, event, wasApproved ? 'approved' : 'refused'),
  };
};

/** Every event is counted, and the state copied once for it: a paid batch has one for each person. */
const evolve = (member: Member, event: MemberEvent): Member => {
  switch (event.type) {
    case 'covers-changed':
      return {
        ...member,
        sequence: member.sequence + 1,
        covers: coversAfter(member.covers, event),
        batches: { ...member.batches, [event.batchId]: event.billRevision },
      };
    case 'decision-proposed':
      return proposed(member, event);
    case 'decision-approved':
      return approved(member, event);
    case 'decision-refused':
      return refused(member, event);
    case 'decision-overtaken':
      return {
        ...member,
        sequence: member.sequence + 1,
        uses: withoutOpen(member, event.claimId),
        decisions: withStatus(member, event, 'overtaken'),
      };
    case 'approval-cancelled':
      return approvalCancelled(member, event);
    case 'claim-released':
      return released(member, event);
  }
};

/**
 * The member: covers, holds and everything a person's caps are folded from (decision 0004). A command that
 * changes nothing gives no event.
 */
export const memberDecider: Decider<Member, MemberCommand, MemberEvent, MemberRefusal> = {
  initial: initialMember,
  decide: (command, member) => {
    switch (command.type) {
      case 'apply-batch':
        return ok(applyBatch(member, command));
      case 'hold-decision':
        return holdDecision(member, command);
      case 'confirm-decision':
        return confirmDecision(member, command);
      case 'cancel-approval':
        return cancelApproval(member, command);
      case 'release-claim':
        return releaseClaim(member, command);
    }
  },
  evolve,
};
