import { runServices } from '@huji/chassis/runtime/run-services.ts';
import { createEnrollmentService } from './service.ts';

await runServices({ enrollment: createEnrollmentService });
