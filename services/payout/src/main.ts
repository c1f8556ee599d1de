import { runServices } from '@huji/chassis/runtime/run-services.ts';
import { createPayoutService } from './service.ts';

await runServices({ payout: createPayoutService });
