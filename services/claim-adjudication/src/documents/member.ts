import { AggregateStore } from '@huji/chassis/aggregate/aggregate-store.ts';
import type { DocumentStore } from '@huji/chassis/persistence/document-store.ts';
import type { FieldCipher } from '@huji/chassis/security/field-cipher.ts';
import type { EventContract } from '@huji/contracts/shared/event-contract.ts';
import {
  claimApproved,
  claimOvertaken,
  claimProposed,
  claimRefused,
  coverChanged,
} from '@huji/contracts/claim-adjudication/events.ts';
import { sealedCodec } from '@huji/chassis/security/sealed-codec.ts';
import type { Rules } from '../domain/rule-book/compiled-rules.ts';
import { announceMember, type MemberAnnouncement } from '../domain/member/member-announcements.ts';
import { memberDecider } from '../domain/member/member-decider.ts';
import type { Member } from '../domain/member/member.ts';

const CONTRACTS: Readonly<Record<MemberAnnouncement['type'], EventContract>> = {
  'cover-changed': coverChanged,
  'claim-proposed': claimProposed,
  'claim-refused': claimRefused,
  'claim-approved': claimApproved,
  'claim-overtaken': claimOvertaken,
};

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
      messages: (event, { id }) =>
        announceMember(event, id, rules).map(({ type, data }) => ({ contract: CONTRACTS[type], key: id, data })),
      codec: sealedCodec<Member>(cipher, (_, id) => id),
    },
    { service: 'claim-adjudication' },
  );
