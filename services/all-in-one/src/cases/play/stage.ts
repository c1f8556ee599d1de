import {
  announceClaim,
  announceMember,
  type AssessmentAnnouncement,
  type AssessmentRecord,
  type ClaimAnnouncement,
  claimDecider,
  type DecidingRules,
  type DecisionRecord,
  type MemberAnnouncement,
  memberDecider,
  type PersonFacts,
  receiptDecider,
  type Rules,
} from '@huji/claim-adjudication/rules.ts';
import { householdDecider, type OwedItem } from '@huji/assistance/rules.ts';
import type { BatchSubmitted } from '@huji/contracts/enrollment/events.ts';
import {
  announceBatch,
  announceRosterPart,
  type BatchAnnouncement,
  batchDecider,
  employerDecider,
  personDecider,
  personKeyDecider,
  type RosterPartAnnouncement,
  rosterPartDecider,
} from '@huji/enrollment/rules.ts';
import {
  announceOrder,
  announcePayoutBatch,
  fundDecider,
  incomeDecider,
  incomeDueOn,
  type JournalEntry,
  type OrderAnnouncement,
  orderDecider,
  payeeDecider,
  type PayoutBatchAnnouncement,
  payoutBatchDecider,
} from '@huji/payout/rules.ts';
import {
  announceBill,
  announceMoney,
  type BillAnnouncement,
  billDecider,
  billDueOn,
  type MoneyAnnouncement,
  moneyDecider,
} from '@huji/premium/rules.ts';
import type { Story, StoryPerson, StoryRow } from '../format/story.ts';
import { type Announced, type CollectionOf, openAnnounced, openCollection } from './world.ts';

export type Announcement =
  | AssessmentAnnouncement
  | BatchAnnouncement
  | BillAnnouncement
  | ClaimAnnouncement
  | MemberAnnouncement
  | MoneyAnnouncement
  | OrderAnnouncement
  | PayoutBatchAnnouncement
  | RosterPartAnnouncement;

/** What was announced under a type. */
export type Said<Type extends Announcement['type']> = Extract<Announcement, { type: Type }>['data'];

/** What was written once of every version of a batch, the first version first. */
export interface BatchVersions {
  readonly records: AssessmentRecord[];
  readonly persons: ReadonlyMap<string, PersonFacts>[];
}

/** Everything one case builds up: the documents of the live system, over Maps. */
export interface Stage {
  readonly story: Story;
  readonly deciding: DecidingRules;
  readonly announced: Announced<Announcement>;
  readonly employers: CollectionOf<typeof employerDecider>;
  readonly batches: CollectionOf<typeof batchDecider>;
  readonly rosterParts: CollectionOf<typeof rosterPartDecider>;
  /** The number of a person of a case is their name. */
  readonly personKeys: CollectionOf<typeof personKeyDecider>;
  readonly persons: CollectionOf<typeof personDecider>;
  /** That were taken of a batch, in their order. */
  readonly rosters: Map<string, (readonly StoryRow[])[]>;
  /** Parts of a version that were heard of, by batch and version. */
  readonly submissions: Map<string, BatchSubmitted[]>;
  readonly bills: CollectionOf<typeof billDecider>;
  readonly moneys: CollectionOf<typeof moneyDecider>;
  readonly members: CollectionOf<typeof memberDecider>;
  readonly claims: CollectionOf<typeof claimDecider>;
  readonly receipts: CollectionOf<typeof receiptDecider>;
  /** By batch. */
  readonly assessed: Map<string, BatchVersions>;
  /** By claim. */
  readonly decisions: Map<string, DecisionRecord>;
  /** A case hears everything once: nothing is posted twice. */
  readonly entries: JournalEntry[];
  /** What funds earn by covers that begin later, by the key of the entry it becomes. */
  readonly incomes: CollectionOf<typeof incomeDecider>;
  readonly planOfFund: Map<string, string>;
  readonly payees: CollectionOf<typeof payeeDecider>;
  readonly orders: CollectionOf<typeof orderDecider>;
  readonly payoutBatches: CollectionOf<typeof payoutBatchDecider>;
  readonly funds: CollectionOf<typeof fundDecider>;
  /** Which claim a payment is for; settled one by one, a claim has several. */
  readonly claimOfPayment: Map<string, string>;
  readonly households: CollectionOf<typeof householdDecider>;
  /** Granted in this step. */
  readonly granted: OwedItem[];
  readonly subsidisedMonths: Set<string>;
}

/** Nobody replays what a case decided: its records need no digest. */
const UNSEALED: Omit<DecidingRules, 'rules' | 'traced'> = { rulesHash: '', ruleBooks: [], digestOf: () => 'case' };

/** `traced`: somebody wants to read what each rule found. */
export const openStage = (story: Story, rules: Rules, traced: boolean): Stage => {
  const announced = openAnnounced<Announcement>();
  const granted: OwedItem[] = [];
  const told = <Event, State>(announce: (event: Event, after: State, id: string) => readonly Announcement[]) => ({
    announce: (event: Event, after: State, id: string): void => {
      announced.tell(announce(event, after, id));
    },
  });
  return {
    story,
    deciding: { rules, traced, ...UNSEALED },
    announced,
    employers: openCollection(employerDecider),
    batches: openCollection(
      batchDecider,
      told((event, _, batchId) => announceBatch(event, batchId)),
    ),
    rosterParts: openCollection(rosterPartDecider, told(announceRosterPart)),
    personKeys: openCollection(personKeyDecider),
    persons: openCollection(personDecider),
    rosters: new Map(),
    submissions: new Map(),
    bills: openCollection(billDecider, { dueOn: billDueOn, ...told(announceBill) }),
    moneys: openCollection(moneyDecider, told(announceMoney)),
    members: openCollection(
      memberDecider,
      told((event, _, personId) => announceMember(event, personId, rules)),
    ),
    claims: openCollection(claimDecider, told(announceClaim)),
    receipts: openCollection(receiptDecider),
    assessed: new Map(),
    decisions: new Map(),
    entries: [],
    incomes: openCollection(incomeDecider, { dueOn: incomeDueOn }),
    planOfFund: new Map(),
    payees: openCollection(payeeDecider),
    orders: openCollection(orderDecider, told(announceOrder)),
    payoutBatches: openCollection(payoutBatchDecider, told(announcePayoutBatch)),
    funds: openCollection(fundDecider),
    claimOfPayment: new Map(),
    households: openCollection(householdDecider, {
      announce: (event) => {
        if (event.type === 'assistance-granted') granted.push(event.owed);
      },
    }),
    granted,
    subsidisedMonths: new Set(),
  };
};

export const personOn = ({ story }: Stage, who: string): StoryPerson => {
  const person = story.people.get(who);
  if (person === undefined) throw new RangeError(`${who} is not in the case`);
  return person;
};
