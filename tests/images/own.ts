import { addressSettingOf, ANSWERING_SERVICES } from '@huji/contracts/surfaces.ts';

/** What the image of one service wants and answers in its own way. */
const CONSOLE = 'console';

/** All but the console have documents and take part in the log. */
export const keepsData = (service: string): boolean => service !== CONSOLE;

/** Beside what every process is told. Services that nobody asks need not answer. */
export const ownSettingsOf = (service: string, port: number): Readonly<Record<string, string>> =>
  service === CONSOLE
    ? {
        CONSOLE_ORIGIN: `http://127.0.0.1:${String(port)}`,
        CONSOLE_SESSION_KEY: 'a key of at least thirty-two characters',
        CONSOLE_CLIENT_SECRET: 'a secret of the client',
        ...Object.fromEntries(ANSWERING_SERVICES.map((name) => [addressSettingOf(name), 'http://127.0.0.1:1'])),
      }
    : {};

export interface Asked {
  readonly path: string;
  readonly status: number;
  readonly says: RegExp;
}

/** Pages of people, or the documentation of an interface. */
export const pathsOf = (service: string): readonly Asked[] =>
  service === CONSOLE
    ? [
        { path: '/', status: 200, says: /<main/ },
        { path: '/assets/plain.css', status: 200, says: /main/ },
        { path: '/auth/session', status: 200, says: /"signedIn":false/ },
        { path: '/api/v1/claims', status: 401, says: /"code":"unauthenticated"/ },
        { path: '/docs/', status: 404, says: /"code":"/ },
      ]
    : [
        { path: '/openapi.json', status: 200, says: /^\{"openapi":"3\.1/ },
        { path: '/docs/', status: 200, says: /swagger-ui/ },
      ];
