import { takeOwnPost } from '@huji/contracts/enrollment/post-http.ts';
import { present } from '@huji/contracts/shared/present.ts';
import { feedsOf } from '@huji/contracts/feeds.ts';
import { declaredTopics } from '@huji/contracts/topics.ts';
import type { ConsumerDefinition } from '@huji/chassis/events/consumer.ts';
import { askForPosts } from '@huji/chassis/duties/posts-asked.ts';
import { readDuties } from '@huji/chassis/duties/duties.ts';
import { JoinedWork } from '@huji/chassis/resilience/joined-work.ts';
import { onceDone } from '@huji/chassis/resilience/once-done.ts';
import { declarationsOf } from '@huji/chassis/runtime/declarations-of.ts';
import type { ServiceContext } from '@huji/chassis/runtime/context.ts';
import type { CreateService, ServiceDefinition } from '@huji/chassis/runtime/service-definition.ts';
import { readPlanSocieties } from '@huji/contracts/rulebooks/society-of-plan.ts';
import { PAYOUT_EVENTS } from '@huji/contracts/payout/events.ts';
import { bindOperations } from './http/operations.ts';
import { openBank, type BankClient } from './adapters/bank-client.ts';
import { openPayers, type PayerClient } from './adapters/payer-client.ts';
import { openOwnToken } from './adapters/peer.ts';
import { openRegister, type RegisterClient } from './adapters/register-client.ts';
import { openDocuments, SERVICE } from './documents/documents.ts';
import { auditTrail } from './events/audit-trail.ts';
import { clockTasks } from './events/clock-tasks.ts';
import { openReactions } from './events/reactions.ts';
import { PayoutSettings } from './settings.ts';
import { findPayeeId } from './use-cases/find-payee-id.ts';
import type { Parts } from './use-cases/parts.ts';
import { openViews } from './views/views.ts';

const PARTITIONS = 6;

/** One consumer per neighbour and one per purpose: each costs a connection and a poll, also when nothing happens. */
const consumersOf = (parts: Parts): readonly ConsumerDefinition[] => {
  const { premium, enrollment, 'claim-adjudication': adjudication, payout } = openReactions(parts);
  const { onPaymentMoved, onBenefitClawedBack, onAccountVerified, ...onFundAnswered } = payout;
  return [
    { name: 'premium', reactions: Object.values(premium) },
    { name: 'enrollment', reactions: Object.values(enrollment) },
    { name: 'adjudication', reactions: Object.values(adjudication) },
    { name: 'on-payment-moved', reactions: [onPaymentMoved, onBenefitClawedBack] },
    { name: 'on-account-verified', reactions: [onAccountVerified] },
    { name: 'on-fund-answered', reactions: Object.values(onFundAnswered) },
    auditTrail(parts),
  ];
};

/** What a test puts between payout and others: a crash, a lost answer, a register that says what it likes. */
export interface Wrapped {
  readonly bank?: (bank: BankClient) => BankClient;
  readonly register?: (register: RegisterClient) => RegisterClient;
  readonly payers?: (payers: PayerClient) => PayerClient;
}

const partsOf = (
  context: ServiceContext,
  { bank = (own) => own, register = (own) => own, payers = (own) => own }: Wrapped,
): Parts => {
  const { store, ids, clock, logger, cipher, audit, settings } = context;
  const token = openOwnToken(context);
  return {
    documents: openDocuments(store),
    views: openViews(store),
    societyOfFund: readPlanSocieties(),
    duties: readDuties(),
    bank: bank(openBank(context)),
    register: register(openRegister(context, token)),
    payers: payers(openPayers(context, token)),
    findablePayees: onceDone(),
    cipher,
    ids,
    audit,
    clock,
    logger,
    recallAfterMs: settings(PayoutSettings).PAYOUT_RECALL_AFTER_MS,
    ownEnvelope: (actor) => ({ commandId: ids.newId(), actor, at: clock.now(), on: clock.today() }),
    finishing: new JoinedWork(),
    counting: new JoinedWork(),
  };
};

export interface PayoutService {
  readonly definition: ServiceDefinition;
  readonly parts: Parts;
}

/** The service with its parts in reach. */
export const composePayout = (context: ServiceContext, wrapped: Wrapped = {}): PayoutService => {
  const parts = partsOf(context, wrapped);
  const { documents, views } = parts;
  const {
    PAYOUT_ASK_PAUSE_MS: askPauseMs,
    PAYOUT_REGISTER_PAUSE_MS: registerPauseMs,
    ENROLLMENT_URL,
  } = context.settings(PayoutSettings);
  return {
    parts,
    definition: {
      name: SERVICE,
      declarations: declarationsOf(documents, views),
      topics: declaredTopics(PAYOUT_EVENTS, PARTITIONS),
      operations: bindOperations(parts),
      consumers: consumersOf(parts),
      clockTasks: clockTasks(parts, { askPauseMs, registerPauseMs }),
      feeds: feedsOf(SERVICE),
      ownStreams: async (personId) => [`payee/${await findPayeeId(parts, { type: 'person', personId })}`],
      readDeputy: (deputyId) => views.deputies.get(deputyId),
      ...present({ posts: askForPosts(context, ENROLLMENT_URL, takeOwnPost) }),
    },
  };
};

export const createPayoutService: CreateService = (context) => composePayout(context).definition;
