import { AggregateStore } from '@huji/chassis/aggregate/aggregate-store.ts';
import { WriteOnce } from '@huji/chassis/aggregate/write-once.ts';
import { ViewStore } from '@huji/chassis/persistence/view-store.ts';
import type { DocumentStore } from '@huji/chassis/persistence/document-store.ts';
import type { FieldCipher } from '@huji/chassis/security/field-cipher.ts';
import { sealedCodec } from '@huji/chassis/security/sealed-codec.ts';
import type { BatchSubmitted } from '@huji/contracts/enrollment/events.ts';
import type { Rules } from '../domain/compiled-rules.ts';
import { memberDecider } from '../domain/member-decider.ts';
import type { Member } from '../domain/member.ts';
import type { ProcessState } from '../domain/process/claim-process.ts';
import { claimProcess } from '../domain/process/evolve-process.ts';
import { receiptDecider } from '../domain/process/receipt.ts';
import type { StoredAssessment } from './assessment.ts';
import type { assessmentPart } from './assessment.ts';
import type { ClaimFacts } from './claim-facts.ts';
import { claimMessages, queueKey } from './claim-messages.ts';
import type { StoredDecision } from './decision.ts';
import { memberMessages } from './member-messages.ts';
import { EMPLOYER_CLERKS, type EmployerClerk } from '../views/employer-clerks.ts';
import type { EmployerCover } from '../views/employer-covers.ts';
import type { PayeeAccount } from '../views/payee-accounts.ts';

export const SERVICE = 'claim-adjudication';

/**
 * The documents of adjudication and what each guards: `member` what a person may get, `claim` a process, `receipt` one
 * payment per item across persons; `decision`, `assessment` and `submission` are written once.
 */
export const createStores = (store: DocumentStore, cipher: FieldCipher, rules: () => Rules) => {
  const service = { service: SERVICE };
  return {
    members: new AggregateStore(
      store,
      {
        collection: 'member',
        schemaVersion: 1,
        decider: memberDecider,
        indexes: [],
        index: () => ({}),
        messages: memberMessages(rules),
        codec: sealedCodec<Member>(cipher, (_, id) => id),
      },
      service,
    ),
    claims: new AggregateStore(
      store,
      {
        collection: 'claim',
        schemaVersion: 1,
        decider: claimProcess<ClaimFacts>(),
        indexes: ['personId', 'number', 'queue', 'submittedOn'],
        index: (claim) => ({
          personId: claim?.personId ?? null,
          number: claim?.number ?? null,
          queue: claim ? queueKey(claim.status, claim.submittedOn) : null,
          submittedOn: claim?.submittedOn ?? null,
        }),
        messages: claimMessages,
        codec: sealedCodec<ProcessState<ClaimFacts>>(cipher, (claim, id) => claim?.personId ?? id),
      },
      service,
    ),
    receipts: new AggregateStore(
      store,
      {
        collection: 'receipt',
        schemaVersion: 1,
        decider: receiptDecider,
        indexes: [],
        index: () => ({}),
        messages: () => [],
      },
      service,
    ),
    decisions: new WriteOnce<StoredDecision>(
      store,
      {
        collection: 'decision',
        indexes: ['claimId'],
        codec: sealedCodec<StoredDecision>(cipher, ({ claim }) => claim.personId),
      },
      service,
    ),
    submissions: new WriteOnce<BatchSubmitted>(store, { collection: 'submission' }, service),
    assessments: new WriteOnce<StoredAssessment>(store, { collection: 'assessment' }, service),
    assessmentParts: new WriteOnce<ReturnType<typeof assessmentPart>>(
      store,
      { collection: 'assessment-part' },
      service,
    ),
    payeeAccounts: new ViewStore<PayeeAccount & { readonly fingerprint: string }>(store, {
      view: 'payee-account',
      indexes: ['fingerprint'],
    }),
    employerClerks: new ViewStore<EmployerClerk>(store, EMPLOYER_CLERKS),
    employerCovers: new ViewStore<EmployerCover>(store, { view: 'employer-cover', indexes: ['employerId'] }),
  };
};
export type Stores = ReturnType<typeof createStores>;
