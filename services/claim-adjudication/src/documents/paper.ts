import { AggregateStore } from '@huji/chassis/aggregate/aggregate-store.ts';
import type { DocumentStore } from '@huji/chassis/persistence/document-store.ts';
import type { FieldCipher } from '@huji/chassis/security/field-cipher.ts';
import { sealedCodec } from '@huji/chassis/security/sealed-codec.ts';
import { addDays } from '@huji/contracts/shared/civil-date.ts';
import { paperDecider } from '../domain/paper/paper-decider.ts';
import { ARRIVING_DAYS_MAX, type Papers } from '../domain/paper/paper.ts';

/** The day on which what arrives has to be there, of the one that was begun first. */
const dueOf = (papers: Papers | null): string | null => {
  const begun = (papers?.papers ?? []).filter(({ state }) => state === 'arriving').map(({ begunOn }) => begunOn);
  const [first] = [...begun].sort();
  return first === undefined ? null : addDays(first, ARRIVING_DAYS_MAX);
};

/** The papers of a claim in one document under the claim's id: it guards their number. Sealed under the person's key. */
export const openPapers = (store: DocumentStore, cipher: FieldCipher) =>
  new AggregateStore(
    store,
    {
      collection: 'paper',
      schemaVersion: 1,
      decider: paperDecider,
      indexes: ['claimId', 'dueOn'],
      index: (papers) => ({ claimId: papers?.claimId ?? null, dueOn: dueOf(papers) }),
      messages: () => [],
      codec: sealedCodec<Papers | null>(cipher, (papers, id) => papers?.personId ?? id),
    },
    { service: 'claim-adjudication' },
  );
