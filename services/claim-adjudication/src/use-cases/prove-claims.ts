import { actIn, type PostAct } from '@huji/chassis/duties/post-act.ts';
import type { Query } from '@huji/chassis/persistence/document-driver.ts';
import { eachPage } from '@huji/chassis/persistence/each-row.ts';
import type { DocumentStore } from '@huji/chassis/persistence/document-store.ts';
import { readAuditEntries } from '@huji/chassis/security/read-audit-entries.ts';
import type { ReleasedRules } from '../adapters/released-rules.ts';
import type { Role } from '@huji/contracts/shared/roles.ts';
import { digestOf } from '../documents/decision.ts';
import type { Documents } from '../documents/documents.ts';
import { approvalsOf, type Approval } from '../domain/decision/approval.ts';
import { claimFaults, type RecordedDecision, type Witness } from '../domain/claim/claim-evidence.ts';
import { actorOfReview, keptReviews } from '../domain/claim/claim-review.ts';
import type { Claim } from '../domain/claim/claim.ts';
import { decisionId, type DecisionRecord } from '../domain/decision/decision-record.ts';
import { initialMember } from '../domain/member/member.ts';
import { reviewLevels } from '../domain/review/review-levels.ts';

interface Proof {
  readonly documents: Pick<Documents, 'claims' | 'members' | 'decisions'>;
  readonly store: DocumentStore;
  readonly released: Pick<ReleasedRules, 'madeBy'>;
}

/** Some claims, with what they made payable and what contradicts them. */
export interface ProvenClaims {
  readonly claims: number;
  /** Of these the person was erased: nothing can be compared. */
  readonly erased: readonly string[];
  readonly approvals: readonly Approval[];
  readonly faults: readonly string[];
  /** Reviews that people gave; one of an order may be there twice. */
  readonly acts: readonly PostAct[];
}

const REVIEWER: readonly Role[] = ['reviewer'];

const CLAIMS_PER_READ = 25;

const recordsOf = async ({ documents }: Proof, claims: readonly Claim[]) => {
  const named = claims.map(({ claimId, decided }) =>
    decided === null ? null : decisionId(claimId, decided.decisionNo, decided.digest),
  );
  const found = await documents.decisions.readMany(named.filter((id) => id !== null));
  const byId = new Map(named.filter((id) => id !== null).map((id, at) => [id, found[at] ?? null]));
  return named.map((id) => (id === null ? null : (byId.get(id) ?? null)));
};

/** By the books the decision was made by. */
const levelsOf = ({ released }: Proof, record: DecisionRecord | null) => {
  const deciding = record && released.madeBy(record);
  return deciding && reviewLevels(deciding.rules, record.claim, codesOf(record));
};

const codesOf = ({ decision: { items } }: DecisionRecord): readonly string[] => items.map(({ item }) => item);

/** Of each decision that the audit log saw being made what is stored of it. */
const computedOf = async (
  { documents }: Proof,
  claimId: string,
  witnesses: readonly Witness[],
): Promise<readonly RecordedDecision[]> => {
  const seen = witnesses.flatMap(({ action, data }) => {
    const { decisionNo, digest, ruleBooks } = data ?? {};
    if (action !== 'decision-computed' || typeof decisionNo !== 'number') return [];
    return [{ decisionNo, digest: String(digest), seen: String(ruleBooks) }];
  });
  const stored = await documents.decisions.readMany(
    seen.map(({ decisionNo, digest }) => decisionId(claimId, decisionNo, digest)),
  );
  return seen.map(({ decisionNo, seen: known }, at) => {
    const record = stored[at] ?? null;
    return { decisionNo, seen: known, ruleBooks: record && digestOf(record.ruleBooks ?? null) };
  });
};

const proveSome = async (parts: Proof, claims: readonly Claim[]): Promise<Omit<ProvenClaims, 'erased'>> => {
  const members = await parts.documents.members.readMany(claims.map(({ personId }) => personId));
  const records = await recordsOf(parts, claims);
  const approvals: Approval[] = [];
  const faults: string[] = [];
  for (const [at, claim] of claims.entries()) {
    const member = members[at]?.state ?? initialMember;
    const witnesses = await readAuditEntries(parts.store, `claim/${claim.claimId}`);
    approvals.push(...approvalsOf(claim.claimId, claim.personId, member));
    const computed = await computedOf(parts, claim.claimId, witnesses);
    const record = records[at] ?? null;
    const levels = levelsOf(parts, record);
    faults.push(
      ...claimFaults({ claim, member, record, levels, witnesses, computed }).map(
        (fault) => `claim ${claim.claimId} ${fault}`,
      ),
    );
  }
  const acts = claims.flatMap(keptReviews).flatMap((review) => actIn(actorOfReview(review), REVIEWER, review.on));
  return { claims: claims.length, approvals, faults, acts };
};

/** Every claim against its decision, its reviews, its member and the audit log, some at a time. Reads only. */
export async function* proveClaims(parts: Proof): AsyncGenerator<ProvenClaims, void, undefined> {
  const query: Query = { field: 'number', max: CLAIMS_PER_READ };
  for await (const page of eachPage((cursor) => parts.documents.claims.find({ ...query, cursor }))) {
    const claims = page.rows.flatMap(({ state }) => (state === null ? [] : [state]));
    yield { ...(await proveSome(parts, claims)), erased: page.erased.map(({ id }) => id) };
  }
}

export interface ApprovalsOfClaims {
  readonly approvals: readonly Approval[];
  /** Claims whose person was erased. */
  readonly erased: readonly string[];
}

/** Of these claims what they made payable; a claim that is not there made nothing payable. Reads only. */
export const approvalsOfClaims = async (
  { documents }: Pick<Proof, 'documents'>,
  claimIds: readonly string[],
): Promise<ApprovalsOfClaims> => {
  const found = await documents.claims.readableMany(claimIds);
  const claims = found.rows.flatMap(({ state }) => (state === null ? [] : [state]));
  const members = await documents.members.readMany(claims.map(({ personId }) => personId));
  const approvals = claims.flatMap(({ claimId, personId }, at) =>
    approvalsOf(claimId, personId, members[at]?.state ?? initialMember),
  );
  return { approvals, erased: found.erased.map(({ id }) => id) };
};
