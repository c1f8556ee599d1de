import type { JsonValue } from './document-driver.ts';
import { NewerForm } from './faults.ts';

/** Which form a programme reads, and how it brings an older one to it. */
export interface StoredForm {
  readonly collection: string;
  readonly id: string;
  readonly schemaVersion: number;
  readonly upcast?: ((opened: JsonValue, from: number) => JsonValue) | undefined;
}

/** @throws NewerForm for what a newer programme wrote; Error for an older form that nothing brings to the present one */
export const requireKnownForm = (stored: number, { collection, id, schemaVersion, upcast }: StoredForm): void => {
  const told = `${collection}/${id} has schema version ${String(stored)}; this programme reads ${String(schemaVersion)}`;
  if (stored > schemaVersion) throw new NewerForm(told);
  if (stored < schemaVersion && upcast === undefined) throw new Error(told);
};

/** An opened body in the form this programme reads. */
export const presentForm = <Body>(opened: Body, stored: number, { schemaVersion, upcast }: StoredForm): Body =>
  stored < schemaVersion && upcast !== undefined ? (upcast(opened as JsonValue, stored) as Body) : opened;

/** A body as it is stored: the version of its form stands beside what it holds. */
export const withVersion = (body: object, schemaVersion: number): JsonValue =>
  ({ schemaVersion, ...body }) as unknown as JsonValue;

/** What `withVersion` stored, and of which version it is; what was written before every form had one is of version 1. */
export const withoutVersion = (stored: JsonValue): { readonly body: JsonValue; readonly from: number } => {
  const { schemaVersion: from = 1, ...body } = stored as Readonly<Record<string, JsonValue>>;
  return { body, from: Number(from) };
};

/** The body of a document that is stored as it is, in the form this programme reads. @throws NewerForm */
export const storedBody = <Body>(stored: JsonValue, form: StoredForm): Body => {
  const { body, from } = withoutVersion(stored);
  requireKnownForm(from, form);
  return presentForm(body as Body, from, form);
};
