import { createHash } from 'node:crypto';
import { AggregateStore } from '@huji/chassis/aggregate/aggregate-store.ts';
import type { DocumentStore } from '@huji/chassis/persistence/document-store.ts';
import type { Staff, StaffCommand, StaffEvent } from '../domain/staff.ts';
import { staffDecider } from '../domain/staff-decider.ts';

/** An account is called as its issuer likes; a document is not. */
export const staffId = (subject: string): string => createHash('sha256').update(`staff:${subject}`).digest('hex');

/** Who of the office there is, by account. It is told in no event, and whoever comes no more is forgotten. */
export const openStaff = (store: DocumentStore) =>
  new AggregateStore<Staff, StaffCommand, StaffEvent, never>(
    store,
    {
      collection: 'staff',
      shards: 1,
      schemaVersion: 1,
      decider: staffDecider,
      indexes: ['keptUntil'],
      index: (staff) => ({ keptUntil: staff?.keptUntil ?? null }),
      prunedBy: 'keptUntil',
      messages: () => [],
    },
    { service: 'enrollment' },
  );
