import { handle } from '@huji/chassis/http/operation-router.ts';
import { previewAssessment as contract } from '@huji/contracts/claim-adjudication/assessment-http.ts';
import { planVerdict } from '@huji/contracts/enrollment/plan-verdict.ts';
import { present } from '@huji/contracts/shared/present.ts';
import type { Parts } from '../use-cases/parts.ts';
import { previewAssessment } from '../use-cases/preview-assessment.ts';

/**
 * Asked by enrollment with the clerk's own token. What it tells of persons is a row code, and only of persons whose ids the
 * caller already has.
 */
export const bindPreviewAssessment = (parts: Parts) =>
  handle(contract, async ({ body, principal, envelope }) => {
    const { plans, rows } = await previewAssessment(parts, body, envelope, principal);
    return {
      body: {
        plans: plans.map(planVerdict),
        rows: rows.map(({ rowNo, personId, plan, code }) => present({ rowNo, personId, plan, code })),
      },
    };
  });
