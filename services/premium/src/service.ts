import { takeOwnPost } from '@huji/contracts/enrollment/post-http.ts';
import { present } from '@huji/contracts/shared/present.ts';
import { feedsOf } from '@huji/contracts/feeds.ts';
import { declaredTopics } from '@huji/contracts/topics.ts';
import { readPlanSocieties } from '@huji/contracts/rulebooks/society-of-plan.ts';
import { PREMIUM_EVENTS } from '@huji/contracts/premium/events.ts';
import type { Reaction } from '@huji/chassis/events/consumer.ts';
import { askForPosts } from '@huji/chassis/duties/posts-asked.ts';
import { declarationsOf } from '@huji/chassis/runtime/declarations-of.ts';
import type { CreateService } from '@huji/chassis/runtime/service-definition.ts';
import { bindOperations } from './http/operations.ts';
import { readDuties } from '@huji/chassis/duties/duties.ts';
import { openDocuments } from './documents/documents.ts';
import { auditTrail } from './events/audit-trail.ts';
import { clockTasks } from './events/clock-tasks.ts';
import { openReactions } from './events/reactions.ts';
import { PremiumSettings } from './settings.ts';
import type { Parts } from './use-cases/parts.ts';
import { openViews } from './views/views.ts';

const PARTITIONS = 12;

/** Money against versions: the bill decides which version of a batch stands and whether it is paid. */
export const createPremiumService: CreateService = (context) => {
  const { store, cipher, ids, audit, settings, config, clock } = context;
  const { PREMIUM_ACCOUNT: account, PREMIUM_STATEMENTS, ENROLLMENT_URL } = settings(PremiumSettings);
  const statementsLoaded = PREMIUM_STATEMENTS ?? (config.HUJI_ENVIRONMENT === 'development' ? 'current' : 'declared');
  const documents = openDocuments(store);
  const ownEnvelope: Parts['ownEnvelope'] = (actor) => ({
    commandId: ids.newId(),
    actor,
    at: clock.now(),
    on: clock.today(),
  });
  let indexing: Promise<number> | null = null;
  const moneysIndexed: Parts['moneysIndexed'] = () =>
    (indexing ??= documents.moneys.indexAnew().catch((error: unknown) => {
      indexing = null;
      throw error;
    }));
  const views = openViews(store);
  const parts: Parts = {
    documents,
    views,
    societyOfPlan: readPlanSocieties(),
    cipher,
    ids,
    audit,
    clock,
    ownEnvelope,
    account,
    statementsLoaded,
    moneysIndexed,
    duties: readDuties(),
  };
  return {
    name: 'premium',
    declarations: declarationsOf(documents, views),
    topics: declaredTopics(PREMIUM_EVENTS, PARTITIONS),
    operations: bindOperations(parts),
    consumers: [
      {
        name: 'bill',
        reactions: Object.values(openReactions(parts)).flatMap((said) => Object.values<Reaction>(said)),
      },
      auditTrail(parts),
    ],
    clockTasks: clockTasks(parts),
    feeds: feedsOf('premium'),
    readDeputy: (deputyId) => views.deputies.get(deputyId),
    ...present({ posts: askForPosts(context, ENROLLMENT_URL, takeOwnPost) }),
  };
};
