import { createHash } from 'node:crypto';
import type { DocumentStore } from '@huji/chassis/persistence/document-store.ts';
import type { FieldCipher } from '@huji/chassis/security/field-cipher.ts';
import { WriteOnce } from '@huji/chassis/aggregate/write-once.ts';
import { canonicalJson } from '@huji/contracts/shared/canonical-json.ts';
import { sealedCodec } from '@huji/chassis/security/sealed-codec.ts';
import type { DecisionRecord } from '../domain/decision/decision-record.ts';

/** SHA-256 over the canonical JSON, hexadecimal. */
export const digestOf = (value: unknown): string =>
  createHash('sha256').update(canonicalJson(value), 'utf8').digest('hex');

/** Decisions with everything they were computed from, found by their claim. Written once, sealed under the person's key. */
export const openDecisions = (store: DocumentStore, cipher: FieldCipher) =>
  new WriteOnce<DecisionRecord>(
    store,
    {
      collection: 'decision',
      indexes: ['claimId'],
      codec: sealedCodec<DecisionRecord>(cipher, ({ claim }) => claim.personId),
    },
    { service: 'claim-adjudication' },
  );
