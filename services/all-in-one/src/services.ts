// Emitted by `make contracts`: every service that runs, in the order of the contracts.
import type { CreateService } from '@huji/chassis/runtime/service-definition.ts';
import { createClaimAdjudicationService } from '@huji/claim-adjudication/service.ts';
import { createEnrollmentService } from '@huji/enrollment/service.ts';
import { createPayoutService } from '@huji/payout/service.ts';
import { createPremiumService } from '@huji/premium/service.ts';

export const SERVICES: Readonly<Record<string, CreateService>> = {
  enrollment: createEnrollmentService,
  premium: createPremiumService,
  'claim-adjudication': createClaimAdjudicationService,
  payout: createPayoutService,
};
