import { runServices } from '@huji/chassis/runtime/run-services.ts';
import { createPremiumService } from './service.ts';

await runServices({ premium: createPremiumService });
