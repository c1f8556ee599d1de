import { handle } from '@huji/chassis/http/operation-router.ts';
import { listClaimsOfHospital as contract } from '@huji/contracts/claim-adjudication/claim-http.ts';
import { present } from '@huji/contracts/shared/present.ts';
import { lastSpan } from '../domain/register/register.ts';
import { findClaimsOfHospital } from '../use-cases/find-claims-of-hospital.ts';
import type { Parts } from '../use-cases/parts.ts';
import { seesClaim } from './claim.access.ts';
import { claimReply } from './claim.reply.ts';

export const bindListClaimsOfHospital = (parts: Parts) =>
  handle(contract, async ({ body: { hospital }, query: { cursor = null, limit: max }, principal }) => {
    const { row, claims, cursor: next, complete } = await findClaimsOfHospital(parts, { hospital, cursor, max });
    const name = row === null ? undefined : lastSpan(row)?.entry.name;
    const seen = claims.filter((claim) => seesClaim(parts, principal, claim));
    return {
      body: {
        claims: seen.map((claim) => claimReply(parts, claim, principal)),
        cursor: next,
        complete,
        ...present({ hospital: row === null || name === undefined ? undefined : { code: row.code, name } }),
      },
    };
  });
