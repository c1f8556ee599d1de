import { z } from 'zod';
import { addressSettingOf, ANSWERING_SERVICES } from '@huji/contracts/surfaces.ts';

const Own = z.object({
  /** Where people open the pages, without a path, such as https://huji.example: cookies and redirects know no other. */
  CONSOLE_ORIGIN: z.url({ protocol: /^https?$/ }),
  /** The provider's discovery document, where it is reached from here under another address than people use; else the issuer's own. */
  OIDC_DISCOVERY_URI: z
    .url({ protocol: /^https?$/ })
    .regex(/\/\.well-known\//)
    .optional(),
  CONSOLE_CLIENT_ID: z.string().min(1).default('huji-console'),
  /** Of a confidential client, whose refresh tokens are not rotated: replicas need it (0098). A public client has none. */
  CONSOLE_CLIENT_SECRET: z.string().min(1).optional().meta({ secret: true }),
  /** Seals the session cookie, at least 32 characters; the same for every replica. */
  CONSOLE_SESSION_KEY: z.string().min(32).meta({ secret: true }),
  /** The key before, for two weeks after a change: cookies that it sealed are still read. */
  CONSOLE_SESSION_KEY_RETIRED: z.string().min(32).optional().meta({ secret: true }),
});

/** Where each service answers, without `/` at the end or with it. */
const ADDRESSES: object = Object.fromEntries(
  ANSWERING_SERVICES.map((service) => [addressSettingOf(service), z.url({ protocol: /^https?$/ })]),
);

/** Settings of the console alone. */
export const ConsoleSettings = z.object({ ...Own.shape, ...ADDRESSES });
