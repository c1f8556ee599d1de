import { readdirSync, readFileSync } from 'node:fs';
import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript';

const DOCUMENTS = new URL('../../contracts/openapi/', import.meta.url);

const HEAD =
  '// Emitted by `make contracts` from the OpenAPI document of the same name: the types of a client, nothing that runs.\n';

interface Answered {
  responses: Record<string, unknown>;
}
interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Answered>>>>;
}

/** Every refusal has the one form, so a client needs it once for each operation and not once for each status. */
const withOneRefusal = (document: Document): Document => {
  const refusal = {
    description: 'Refused',
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  };
  for (const operation of Object.values(document.paths).flatMap((methods) => Object.values(methods))) {
    const done = Object.entries(operation.responses).filter(([status]) => status.startsWith('2'));
    operation.responses = { ...Object.fromEntries(done), default: refusal };
  }
  return document;
};

const isAnswered = ({ paths }: Document): boolean => Object.keys(paths).length > 0;

/** Types of what a service answers, for clients in TypeScript; by path in the repository. */
export const clientTypes = async (): Promise<readonly (readonly [string, string])[]> => {
  const documents = readdirSync(DOCUMENTS)
    .sort()
    .map((name) => [name, JSON.parse(readFileSync(new URL(name, DOCUMENTS), 'utf8')) as Document] as const)
    .filter(([, document]) => isAnswered(document));
  return Promise.all(
    documents.map(async ([name, document]) => {
      const types = await openapiTS(withOneRefusal(document) as unknown as OpenAPI3);
      return [`contracts/client/${name.replace('.json', '.d.ts')}`, `${HEAD}${astToString(types)}`] as const;
    }),
  );
};
