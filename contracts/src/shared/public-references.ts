import { CLAIM_NUMBER } from './claim-number.ts';

/**
 * Ids that name a matter of business and no person: they may stand in a trace, so that a number somebody tells leads to what
 * was done. A member, an account, an employer is none of them.
 */
export const PUBLIC_REFERENCES = ['claimId', 'orderId', 'payoutBatchId', 'batchId'] as const;

const attributeOf = (field: string): string =>
  `mutualaid.${field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`;

const ATTRIBUTES = PUBLIC_REFERENCES.map((field) => [field, attributeOf(field)] as const);

/** `number` names many things, accounts among them; it is told only where it has the form of a claim's. */
const claimNumberOf = ({ number }: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> =>
  typeof number === 'string' && CLAIM_NUMBER.test(number) ? { 'mutualaid.claim_number': number } : {};

/**
 * `{ claimId: '…', number: 'C2025-482913077' }` of any object → `{ 'mutualaid.claim_id': '…', 'mutualaid.claim_number': '…' }`;
 * everything else of it is left out.
 */
export const publicReferencesIn = (value: unknown): Readonly<Record<string, string>> => {
  if (typeof value !== 'object' || value === null) return {};
  const given = value as Readonly<Record<string, unknown>>;
  const ids = ATTRIBUTES.flatMap(([field, attribute]) => {
    const reference = given[field];
    return typeof reference === 'string' ? [[attribute, reference] as const] : [];
  });
  return { ...Object.fromEntries(ids), ...claimNumberOf(given) };
};
