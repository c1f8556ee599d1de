import { AggregateStore } from '@huji/chassis/aggregate/aggregate-store.ts';
import type { IndexFields, JsonValue } from '@huji/chassis/persistence/document-driver.ts';
import type { DocumentStore } from '@huji/chassis/persistence/document-store.ts';
import type { FieldCipher } from '@huji/chassis/security/field-cipher.ts';
import { sealedCodec } from '@huji/chassis/security/sealed-codec.ts';
import { ClaimState } from '@huji/contracts/claim-adjudication/claim-states.ts';
import type { CompletionGap } from '@huji/contracts/claim-adjudication/completion-gaps.ts';
import { CLAIM_ADJUDICATION_EVENTS } from '@huji/contracts/claim-adjudication/events.ts';
import { announced } from '@huji/chassis/events/announced.ts';
import { announceClaim } from '../domain/claim/claim-announcements.ts';
import { completionOverOn } from '../domain/claim/claim-completion.ts';
import { claimDecider } from '../domain/claim/claim-decider.ts';
import { hospitalNamed } from '../domain/claim/claim-hospital.ts';
import { countedFrom } from '../domain/claim/claim-promise.ts';
import { treatmentKey, treatmentOf } from '../domain/claim/claim-treatment.ts';
import { type Claim, waitsForFacts, waitsForRegister } from '../domain/claim/claim.ts';

const tie = announced(CLAIM_ADJUDICATION_EVENTS);

/** What was asked for until version 2, by its code, as it is called since. */
const GAPS_OF_VERSION_2: Readonly<Record<string, CompletionGap>> = {
  SETTLEMENT_SHEET: 'settlement',
  RECEIPT: 'receipt',
  DISCHARGE_SUMMARY: 'discharge',
  DIAGNOSIS_REPORT: 'diagnosis',
  ACCIDENT_PROOF: 'accident',
  DISABILITY_ASSESSMENT: 'disability',
  DEATH_CERTIFICATE: 'death',
  TRANSFER_SLIP: 'referral',
  IDENTITY: 'identity',
  KINSHIP: 'kinship',
  LATE_REASON: 'late-reason',
  OTHER: 'other',
};

interface Asked {
  readonly gap: string;
}
interface Before {
  readonly completions?: readonly { readonly gaps: readonly Asked[] }[];
}

const renamed = (asked: Asked): Asked => ({ ...asked, gap: GAPS_OF_VERSION_2[asked.gap] ?? asked.gap });

/** A claim of an older version in the present form. */
export const upcastClaim = (opened: JsonValue): JsonValue => {
  const claim = opened as unknown as Before | null;
  if (claim?.completions === undefined) return opened;
  const completions = claim.completions.map((each) => ({ ...each, gaps: each.gaps.map(renamed) }));
  return { ...claim, completions } as unknown as JsonValue;
};

/** Sorts a work queue: claims of one state, those whose days are counted from the earliest day first. */
export const queueKey = (status: string, countedOn: string): string => `${status}:${countedOn}`;

/** What a claim is found by says this much of it, also when nobody can read it any more. */
export const keysOfClaim = ({ number, queue, submittedOn }: IndexFields) => ({
  number: String(number),
  state: ClaimState.parse(String(queue).split(':')[0]),
  submittedOn: String(submittedOn),
});

type Hashing = Pick<FieldCipher, 'keyedHash'>;

/** Finds claims by their hospital, and sorts them by day. The name of a hospital can tell the illness: it lies under the look-up key. */
export const hospitalKey = (cipher: Hashing, naming: string, submittedOn: string): string =>
  `${cipher.keyedHash('claim-hospital', naming)}:${submittedOn}`;

/** Finds stays of one hospital and illness, and sorts them by admission. */
export const treatmentKeyOn = (cipher: Hashing, treatment: string, admittedOn: string): string =>
  `${cipher.keyedHash('claim-treatment', treatment)}:${admittedOn}`;

const hospitalIndex = (cipher: Hashing, { status, submittedOn, facts }: Claim) => {
  const naming = hospitalNamed(facts.claim);
  const treatment = treatmentOf(facts.claim);
  return {
    hospital: naming === null ? null : hospitalKey(cipher, naming, submittedOn),
    // Of what was taken back nothing counts.
    treatment:
      naming === null || treatment === null || status === 'withdrawn'
        ? null
        : treatmentKeyOn(cipher, treatmentKey(naming, treatment.illness), treatment.interval.from),
  };
};

/** Counts claims of one employer and state, those that members filed themselves apart. */
export const employerKey = (employerId: string, filed: 'by-member' | 'for-member', status: string): string =>
  `${employerId}:${filed}:${status}`;

const employerIndex = ({ decided, consent, status }: Claim): string | null => {
  const employerId = decided?.employerId ?? null;
  return employerId === null
    ? null
    : employerKey(employerId, consent === undefined ? 'by-member' : 'for-member', status);
};

/** Sorts what somebody filed for others, by day. */
export const filedKey = (submittedBy: string, submittedOn: string): string => `${submittedBy}:${submittedOn}`;

/**
 * The process of a claim: who has seen what, where it stands. Sealed under the person's key. Since version 2 its member may
 * correct it and take it back; since version 3 what is asked for is named as papers are.
 */
export const openClaims = (store: DocumentStore, cipher: FieldCipher) =>
  new AggregateStore(
    store,
    {
      collection: 'claim',
      schemaVersion: 3,
      upcast: upcastClaim,
      decider: claimDecider,
      indexes: [
        'personId',
        'number',
        'queue',
        'submittedOn',
        'factsSince',
        'completionOverOn',
        'submittedBy',
        'unregisteredSince',
        'hospital',
        'treatment',
        'employer',
      ],
      // Since form 2 queues are sorted by the day that is counted from; before by the day of submission. Since form 3 a claim waits for
      // facts and registers until people decided; before until the first of them looked.
      indexForm: 3,
      index: (claim) => ({
        personId: claim?.personId ?? null,
        number: claim?.number ?? null,
        queue: claim ? queueKey(claim.status, countedFrom(claim)) : null,
        submittedOn: claim?.submittedOn ?? null,
        submittedBy: claim?.consent === undefined ? null : filedKey(claim.submittedBy, claim.submittedOn),
        completionOverOn: claim && completionOverOn(claim),
        unregisteredSince: claim !== null && waitsForRegister(claim) ? claim.submittedOn : null,
        employer: claim && employerIndex(claim),
        factsSince: claim !== null && waitsForFacts(claim) ? claim.submittedOn : null,
        ...(claim === null ? { hospital: null, treatment: null } : hospitalIndex(cipher, claim)),
      }),
      idOf: (claim) => claim?.claimId ?? null,
      messages: (event, { state }) => announceClaim(event, state).map((said) => tie(said, said.data.personId)),
      codec: sealedCodec<Claim | null>(cipher, (claim, id) => claim?.personId ?? id),
    },
    { service: 'claim-adjudication' },
  );
