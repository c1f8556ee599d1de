import type { BatchSubmitted } from '@huji/contracts/enrollment/events.ts';
import { CLAIM_ADJUDICATION_EVENTS } from '@huji/contracts/claim-adjudication/events.ts';
import type { Member } from '../domain/member/member.ts';
import type { Receipt } from '../domain/receipt/receipt.ts';
import { announced } from '@huji/chassis/events/announced.ts';
import type { BatchPaid } from '@huji/contracts/premium/events.ts';
import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import type { Decider } from '@huji/contracts/shared/decider.ts';
import {
  type AddressedCommand,
  type AssessmentAnnouncement,
  type AssessmentRecord,
  announceAssessment,
  announceClaim,
  announceMember,
  type Claim,
  type ClaimAnnouncement,
  type ClaimCommand,
  claimDecider,
  type DecidingRules,
  type MemberAnnouncement,
  memberDecider,
  personsOf,
  reactToBatchPaid,
  reactToBatchSubmitted,
  reactToClaimApproved,
  reactToClaimOvertaken,
  reactToClaimProposed,
  reactToClaimRefused,
  reactToClaimReviewed,
  reactToClaimSubmitted,
  reactToClaimWithdrawn,
  receiptDecider,
} from '../rules.ts';

type Announcement = MemberAnnouncement | ClaimAnnouncement | AssessmentAnnouncement;

const tie = announced(CLAIM_ADJUDICATION_EVENTS);

/** Adjudication over Maps, through its façade alone: nobody waits, what is said is heard at once. */
export class FoldedOffice {
  readonly members = new Map<string, Member>();
  readonly claims = new Map<string, Claim | null>();
  readonly receipts = new Map<string, Receipt>();
  readonly assessments = new Map<number, AssessmentRecord>();
  readonly heard: Announcement['type'][] = [];
  readonly #submitted = new Map<number, BatchSubmitted>();
  readonly #deciding: DecidingRules;
  readonly #on: CivilDate;

  constructor(deciding: DecidingRules, on: CivilDate) {
    this.#deciding = deciding;
    this.#on = on;
  }

  /** A batch in one part; everybody covered through the employer is asked about. */
  submit(data: BatchSubmitted): void {
    const covers = new Map([...this.members].map(([id, { covers: held }]) => [id, held] as const));
    const record = reactToBatchSubmitted([data], { covers, throughEmployer: covers }, this.#deciding);
    this.assessments.set(data.version, record);
    this.#submitted.set(data.version, data);
    for (const announcement of announceAssessment(record)) this.#hear(announcement);
  }

  pay(data: BatchPaid): void {
    const versions = Array.from({ length: data.version }, (_, index) => this.assessments.get(index + 1) ?? null);
    const rows = this.#submitted.get(data.version)?.rows ?? [];
    const persons = personsOf(rows);
    this.obey(reactToBatchPaid(data, { versions, persons, rules: this.#deciding.rules }));
  }

  claim(claimId: string): Claim {
    const claim = this.claims.get(claimId);
    if (!claim) throw new Error(`no claim ${claimId}`);
    return claim;
  }

  command(claimId: string, command: ClaimCommand): void {
    this.obey([{ type: 'claim', id: claimId, command }]);
  }

  obey(commands: readonly AddressedCommand[]): void {
    for (const each of commands) {
      const refusal = this.#fold(each);
      if (refusal !== null) throw new Error(refusal);
    }
  }

  #fold({ type, id, command }: AddressedCommand): string | null {
    const { rules } = this.#deciding;
    switch (type) {
      case 'member':
        return this.#decide(this.members, memberDecider, id, command, (event) => announceMember(event, id, rules));
      case 'claim':
        return this.#decide(this.claims, claimDecider, id, command, announceClaim);
      case 'receipt':
        return this.#decide(this.receipts, receiptDecider, id, command, () => []);
    }
  }

  #decide<State, Command, Event>(
    documents: Map<string, State>,
    { initial, decide, evolve }: Decider<State, Command, Event>,
    id: string,
    command: Command,
    announce: (event: Event, state: State) => readonly Announcement[],
  ): string | null {
    const before = documents.get(id) ?? initial;
    const decided = decide(command, before);
    if (!decided.ok) return decided.refusal.code;
    const after = decided.value.reduce(evolve, before);
    documents.set(id, after);
    for (const event of decided.value) for (const said of announce(event, after)) this.#hear(said);
    return null;
  }

  #hear(said: Announcement): void {
    this.heard.push(said.type);
    tie(said, '').contract.data.parse(said.data);
    const on = this.#on;
    const claim = 'claimId' in said.data ? (this.claims.get(said.data.claimId) ?? null) : null;
    switch (said.type) {
      case 'participation-assessed':
      case 'cover-changed':
      case 'claim-cancellation-requested':
        return;
      case 'claim-submitted':
        this.#decideClaim(reactToClaimSubmitted(said.data, { claim, deciding: this.#deciding }));
        return;
      case 'claim-reviewed': {
        const { take, confirm } = reactToClaimReviewed(said.data, { claim, on });
        this.obey([confirm(take !== null && this.#fold(take) === 'receipt_taken')]);
        return;
      }
      case 'claim-proposed':
        this.obey(reactToClaimProposed(said.data, { claim, on }));
        return;
      case 'claim-approved':
        this.obey(reactToClaimApproved(said.data, { claim, on }));
        return;
      case 'claim-refused':
        this.obey(reactToClaimRefused(said.data, { claim, on }));
        return;
      case 'claim-overtaken':
        this.obey(reactToClaimOvertaken(said.data, { claim, on }));
        return;
      case 'claim-withdrawn':
        this.obey(reactToClaimWithdrawn(said.data, { claim }));
    }
  }

  #decideClaim(steps: ReturnType<typeof reactToClaimSubmitted>): void {
    if (steps === null) return;
    this.obey(steps.leave);
    const member = this.members.get(steps.claim.personId) ?? memberDecider.initial;
    const { holdReceipt, decide } = steps.attempt(member);
    this.obey([holdReceipt]);
    const receipt = this.receipts.get(holdReceipt.id) ?? receiptDecider.initial;
    this.obey([decide({ member, receipt, accountFlags: [] }).hold]);
  }
}
