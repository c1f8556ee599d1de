import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import express, { type Express, type Response as Reply } from 'express';
import { z } from 'zod';
import { systemNowMs } from '@huji/chassis/runtime/business-clock.ts';
import { openSqliteDriver } from '@huji/chassis/persistence/sqlite-driver.ts';
import { DocumentStore } from '@huji/chassis/persistence/document-store.ts';
import { ConfigurationFault } from '@huji/chassis/runtime/config.ts';
import { publicKeySet } from '@huji/chassis/security/json-web-tokens.ts';
import type { TokenOptions } from '@huji/chassis/security/tokens.ts';
import { payoutClientSecret } from './client-secret.ts';
import { documentAdapter } from './document-adapter.ts';
import { issuerKeys } from './issuer-keys.ts';
import type { Words } from '@huji/contracts/shared/bilingual.ts';
import { memberSubject, SAMPLE_STAFF, type SamplePerson, samplePerson } from './people.ts';
import { createProvider, SAMPLE_PERSON_GRANT } from './provider.ts';
import { signInPage } from './issuer-pages.ts';

export interface LaptopIssuerOptions {
  readonly directory: string;
  /** Address at which the pages and the issuer are served, without a path. */
  readonly url: string;
  readonly environment: 'development' | 'production';
  /** Origin of the pages people come back to, where it is not `url`. */
  readonly pagesOrigin?: string;
  /** Members to be one click away on the sign-in page. */
  readonly members?: () => Promise<readonly SamplePerson[]>;
}

export interface LaptopIssuer {
  /** How services in this process verify its tokens. */
  readonly tokens: Pick<TokenOptions, 'issuer' | 'keys'>;
  readonly mount: (app: Express) => void;
  readonly close: () => Promise<void>;
}

const PUBLIC = fileURLToPath(new URL('public/', import.meta.url));
/** The style is a file, and a form is sent to us or on to the pages that asked. */
const CONTENT_SECURITY_POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

const ChoiceSchema = z.object({
  subject: z.string().max(100).optional(),
  personId: z.string().max(100).optional(),
});

/** The subject somebody chose on the page, or asked a token for; null when there is no such person. */
const chosenSubject = (choice: unknown): string | null => {
  const { data } = ChoiceSchema.safeParse(choice);
  const subject = data?.subject ?? (data?.personId ? memberSubject(data.personId.trim().toLowerCase()) : '');
  return samplePerson(subject)?.subject ?? null;
};

/**
 * An OpenID provider for trying the system: sample accounts of every role and no passwords. Beside what OpenID Connect
 * asks for, scripts get tokens at `/dev/token`, and `/dev/people` lists who there is.
 * @throws ConfigurationFault in production: there an association's own provider signs people in
 */
export const createLaptopIssuer = async (options: LaptopIssuerOptions): Promise<LaptopIssuer> => {
  const { directory, url, environment, pagesOrigin = url, members = () => Promise.resolve([]) } = options;
  if (environment !== 'development') {
    throw new ConfigurationFault('the built-in issuer has sample accounts without passwords: production refuses it');
  }
  const issuer = `${url}/oidc`;
  const keys = await issuerKeys(directory);
  const documents = openSqliteDriver(join(directory, 'issuer.sqlite'));
  const store = new DocumentStore(documents);
  const adapter = documentAdapter(store, systemNowMs);
  await store.migrate();
  const provider = createProvider({
    issuer,
    origin: pagesOrigin,
    keys,
    adapter,
    payoutSecret: payoutClientSecret(directory),
  });

  const token = async (port: number, subject: string): Promise<Response> =>
    fetch(`http://127.0.0.1:${String(port)}/oidc/token`, {
      method: 'POST',
      body: new URLSearchParams({ grant_type: SAMPLE_PERSON_GRANT, client_id: 'huji-script', subject }),
    });

  const mount = (app: Express): void => {
    for (const file of ['issuer.css', 'mark.svg'])
      app.get(`/oidc/${file}`, (_request, response) => {
        response.sendFile(file, { root: PUBLIC, cacheControl: false });
      });
    const show = async (response: Reply, uid: string, fault: Words | null): Promise<void> => {
      const page = signInPage({ action: `/oidc/sign-in/${uid}`, members: await members(), fault });
      response.set('Content-Security-Policy', CONTENT_SECURITY_POLICY).type('html').send(page);
    };
    app.get('/oidc/sign-in/:uid', async (request, response) => {
      const { uid } = await provider.interactionDetails(request, response);
      await show(response, uid, null);
    });
    app.post('/oidc/sign-in/:uid', express.urlencoded({ extended: false, limit: '4kb' }), async (request, response) => {
      const { uid } = await provider.interactionDetails(request, response);
      const accountId = chosenSubject(request.body);
      if (accountId === null) {
        await show(response.status(400), uid, {
          zh: '没有这个人员编号，请核对后重试。',
          en: 'Nobody has this person id; please check it.',
        });
        return;
      }
      await provider.interactionFinished(
        request,
        response,
        { login: { accountId } },
        { mergeWithLastSubmission: false },
      );
    });
    app.get('/dev/people', (_request, response) => {
      response.json({ people: SAMPLE_STAFF });
    });
    app.post('/dev/token', express.json({ limit: '4kb' }), async (request, response) => {
      const subject = chosenSubject(request.body);
      if (subject === null) {
        response.status(404).json({ error: 'nobody of the sample office has this subject; see /dev/people' });
        return;
      }
      const answer = await token(request.socket.localPort ?? 80, subject);
      response.status(answer.status).json(await answer.json());
    });
    app.use('/oidc', provider.callback());
  };
  return { tokens: { issuer, keys: { set: publicKeySet(keys.signing) } }, mount, close: () => documents.close() };
};
