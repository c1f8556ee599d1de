import { obeyed } from '@huji/chassis/aggregate/outcome.ts';
import { InvalidCursor } from '@huji/chassis/persistence/faults.ts';
import { doneSoon } from '@huji/chassis/resilience/done-soon.ts';
import { inParallel } from '@huji/chassis/resilience/in-parallel.ts';
import { unlessErased } from '@huji/chassis/security/unless-erased.ts';
import { hospitalKey } from '../documents/claim.ts';
import { hospitalNamed } from '../domain/claim/claim-hospital.ts';
import type { Claim } from '../domain/claim/claim.ts';
import type { RegisterRow } from '../domain/register/register.ts';
import { findHospital } from './find-hospital.ts';
import type { Parts } from './parts.ts';

const ACTOR = 'claim-adjudication.hospitals';
const AT_ONCE = 10;

/** Claims of before they were found by their hospital, once in the life of a process. */
const makeFindable = async (parts: Parts): Promise<void> => {
  const { claims } = parts.documents;
  await inParallel(claims.walk(), AT_ONCE, async ({ id, state }) => {
    if (state === null || state.byHospital === true || hospitalNamed(state.facts.claim) === null) return;
    await unlessErased(claims.execute(id, { type: 'note-hospital' }, parts.ownEnvelope(ACTOR)).then(obeyed));
  });
};

/** Where a page begins: at which naming, and where in its claims. @throws InvalidCursor */
const placeOf = (cursor: string | null, namings: number): { readonly at: number; readonly within: string | null } => {
  if (cursor === null) return { at: 0, within: null };
  const [, at = '', within = ''] = /^(\d{1,3})\.(.*)$/.exec(cursor) ?? [];
  if (at === '' || Number(at) >= namings) throw new InvalidCursor('the cursor cannot be read');
  return { at: Number(at), within: within === '' ? null : within };
};

interface Search {
  /** Code, name or other name. */
  readonly hospital: string;
  readonly cursor: string | null;
  readonly max: number;
}

export interface ClaimsOfHospital {
  /** What the register knows it as; null: it is not in the register, and claims that name it so are found. */
  readonly row: RegisterRow | null;
  readonly claims: readonly Claim[];
  readonly cursor: string | null;
  /** False: claims of an earlier version are still being read, and some may be missing. */
  readonly complete: boolean;
}

/** Claims of one hospital, however they name it: those by its code first, the newest first; then those by each name. */
export const findClaimsOfHospital = async (
  parts: Parts,
  { hospital, cursor, max }: Search,
): Promise<ClaimsOfHospital> => {
  const complete = await doneSoon(
    parts.findableClaims(() => makeFindable(parts)),
    (error) => {
      parts.logger.warn('claims of before are not found by their hospital yet', {}, error);
    },
  );
  const { row, namings } = await findHospital(parts, hospital);
  const claims: Claim[] = [];
  let { at, within } = placeOf(cursor, namings.length);
  while (at < namings.length && claims.length < max) {
    const naming = namings[at] ?? '';
    const [from, to] = [hospitalKey(parts.cipher, naming, ''), hospitalKey(parts.cipher, naming, '~')];
    const page = await parts.documents.claims.find({
      ...{ field: 'hospital', from, to, descending: true },
      ...{ cursor: within, max: max - claims.length },
    });
    claims.push(...page.rows.flatMap(({ state }) => (state === null ? [] : [state])));
    within = page.cursor;
    if (within === null) at += 1;
  }
  return { row, claims, cursor: at < namings.length ? `${String(at)}.${within ?? ''}` : null, complete };
};
