/**
 * Ids that name a matter of business and no person: they may stand in a trace, so that a number somebody tells leads to what
 * was done. A member, an account, an employer is none of them.
 */
export const PUBLIC_REFERENCES = ['claimId', 'orderId', 'payoutBatchId', 'batchId'] as const;

const attributeOf = (field: string): string =>
  `mutualaid.${field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`;

const ATTRIBUTES = PUBLIC_REFERENCES.map((field) => [field, attributeOf(field)] as const);

/** `{ claimId: '…' }` of any object → `{ 'mutualaid.claim_id': '…' }`; everything else of it is left out. */
export const publicReferencesIn = (value: unknown): Readonly<Record<string, string>> => {
  if (typeof value !== 'object' || value === null) return {};
  const given = value as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    ATTRIBUTES.flatMap(([field, attribute]) => {
      const reference = given[field];
      return typeof reference === 'string' ? [[attribute, reference]] : [];
    }),
  );
};
