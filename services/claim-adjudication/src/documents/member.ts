import { AggregateStore } from '@huji/chassis/aggregate/aggregate-store.ts';
import type { DocumentStore } from '@huji/chassis/persistence/document-store.ts';
import type { FieldCipher } from '@huji/chassis/security/field-cipher.ts';
import { CLAIM_ADJUDICATION_EVENTS } from '@huji/contracts/claim-adjudication/events.ts';
import { announced } from '@huji/chassis/events/announced.ts';
import { sealedCodec } from '@huji/chassis/security/sealed-codec.ts';
import type { Rules } from '../domain/rule-book/compiled-rules.ts';
import { announceMember } from '../domain/member/member-announcements.ts';
import { memberDecider } from '../domain/member/member-decider.ts';
import type { Member } from '../domain/member/member.ts';

const tie = announced(CLAIM_ADJUDICATION_EVENTS);

/**
 * What a person may get: covers, holds, payments. Sealed under the person's key. Since version 2 a claim may be withdrawn;
 * older ones read as they are.
 */
export const openMembers = (store: DocumentStore, cipher: FieldCipher, rules: Rules) =>
  new AggregateStore(
    store,
    {
      collection: 'member',
      schemaVersion: 2,
      upcast: (opened) => opened,
      decider: memberDecider,
      indexes: [],
      index: () => ({}),
      messages: (event, { id }) => announceMember(event, id, rules).map((said) => tie(said, id)),
      codec: sealedCodec<Member>(cipher, (_, id) => id),
    },
    { service: 'claim-adjudication' },
  );
