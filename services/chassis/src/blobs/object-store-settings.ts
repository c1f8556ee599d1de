import { z } from 'zod';

/** What a service that keeps files is told of its place in an object store; without an address they lie in `HUJI_DATA`. */
export const ObjectStoreSettings = z.object({
  /** A server that speaks S3. */
  S3_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
  S3_REGION: z.string().min(1).default('us-east-1'),
  S3_BUCKET: z.string().min(1).optional(),
  /** `true`: the bucket stands in the path of the address, as most servers but AWS want it. */
  S3_PATH_STYLE: z.enum(['true', 'false']).default('true'),
  S3_ACCESS_KEY_ID: z.string().min(1).optional().meta({ secret: true }),
  S3_SECRET_ACCESS_KEY: z.string().min(1).optional().meta({ secret: true }),
});
export type ObjectStoreSettings = z.output<typeof ObjectStoreSettings>;
