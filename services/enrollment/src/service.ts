import { feedsOf } from '@huji/contracts/feeds.ts';
import { declaredTopics } from '@huji/contracts/topics.ts';
import { readDuties } from '@huji/chassis/duties/duties.ts';
import { ENROLLMENT_EVENTS } from '@huji/contracts/enrollment/events.ts';
import { readShippedRosterWords } from '@huji/contracts/enrollment/roster-words.ts';
import type { ConsumerDefinition, Reaction } from '@huji/chassis/events/consumer.ts';
import { onceDone } from '@huji/chassis/resilience/once-done.ts';
import { declarationsOf } from '@huji/chassis/runtime/declarations-of.ts';
import type { CreateService } from '@huji/chassis/runtime/service-definition.ts';
import { bindOperations } from './http/operations.ts';
import { createAdjudicationClient } from './adapters/adjudication-client.ts';
import { createPlanCatalogue } from './adapters/plan-catalogue.ts';
import { createRosterFileReader } from './adapters/roster-file-reader.ts';
import { openDocuments } from './documents/documents.ts';
import { clockTasks } from './events/clock-tasks.ts';
import { openReactions } from './events/reactions.ts';
import { EnrollmentSettings } from './settings.ts';
import { readDeputy } from './use-cases/read-deputy.ts';
import type { Parts } from './use-cases/parts.ts';
import { createRowsOfPeople } from './use-cases/create-rows-of-people.ts';
import {
  rotatePersonKeys,
  type RotationParts,
  type RotationPhase,
  type RotationReport,
} from './use-cases/rotate-person-keys.ts';
import { openViews } from './views/views.ts';

const PARTITIONS = 12;

/** Over the documents of enrollment, beside its running processes: see `rotatePersonKeys`. */
export const rotateLookUpKey = (
  { store, cipher, clock }: Omit<RotationParts, 'documents'>,
  onStep: (phase: RotationPhase, done: number) => void,
): Promise<RotationReport> => rotatePersonKeys({ store, cipher, clock, documents: openDocuments(store) }, onStep);

/** Work on a roster, part by part: persons into the register, rows to adjudication; and what others say of a batch. */
const consumersOf = (parts: Parts): readonly ConsumerDefinition[] => {
  const { enrollment: roster, ...others } = openReactions(parts);
  const fold = Object.values(others).flatMap((said) => Object.values<Reaction>(said));
  return [
    { name: 'roster', reactions: Object.values(roster) },
    { name: 'fold', reactions: fold },
  ];
};

/** People and process: employers, the register, drafts. It applies no rule and trusts no verdict but adjudication's. */
export const createEnrollmentService: CreateService = (chassis) => {
  const { store, cipher, ids, audit, work, settings, clock, logger } = chassis;
  const documents = openDocuments(store);
  const views = openViews(store);
  const { ADJUDICATION_URL } = settings(EnrollmentSettings);
  const parts: Parts = {
    documents,
    views,
    cipher,
    ids,
    audit,
    ...createAdjudicationClient(ADJUDICATION_URL, chassis),
    rosterFiles: createRosterFileReader(),
    rowsOfPeople: createRowsOfPeople({ documents }),
    work,
    ...createPlanCatalogue(),
    rosterWords: readShippedRosterWords(),
    duties: readDuties(),
    clock,
    logger,
    findablePersons: onceDone(),
    findableEmployers: onceDone(),
    ownEnvelope: (actor) => ({ commandId: ids.newId(), actor, at: clock.now(), on: clock.today() }),
  };
  return {
    name: 'enrollment',
    declarations: declarationsOf(documents, views),
    topics: declaredTopics(ENROLLMENT_EVENTS, PARTITIONS),
    operations: bindOperations(parts),
    consumers: consumersOf(parts),
    clockTasks: clockTasks(parts),
    feeds: feedsOf('enrollment'),
    readDeputy: (deputyId) => readDeputy(parts, deputyId),
  };
};
