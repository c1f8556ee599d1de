import { runServices } from '@huji/chassis/runtime/run-services.ts';
import { createClaimAdjudicationService } from './service.ts';

await runServices({ 'claim-adjudication': createClaimAdjudicationService });
