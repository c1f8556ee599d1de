import { z } from 'zod';

/** The body of a command that its address says already; it may be left out. */
export const NothingSchema = z.strictObject({}).default({}).meta({ description: 'Nothing needs to be said' });
