import { afterEach, expect, test } from '@jest/globals';
import { civilDate } from '@huji/contracts/shared/civil-date.ts';
import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import { obeyed } from '@huji/chassis/aggregate/outcome.ts';
import { systemIds } from '@huji/chassis/runtime/ids.ts';
import { newKey } from '@huji/chassis/security/aes-gcm.ts';
import { createFieldCipher } from '@huji/chassis/security/field-cipher.ts';
import { temporaryStore, type TemporaryStore } from '@huji/chassis/testing/temporary-store.ts';
import { openDocuments } from '../documents/documents.ts';
import { sealRow } from '../documents/roster-part.ts';
import { syntheticId } from '../testing/resident-ids.ts';
import type { Parts } from './parts.ts';
import { identifyRow } from './identify-row.ts';
import { registerPerson } from './register-person.ts';

const ID_NUMBER = syntheticId(1);
const stores: TemporaryStore[] = [];
afterEach(async () => {
  for (const each of stores.splice(0)) await each.remove();
});

const envelope = (commandId: string): Envelope => ({
  commandId,
  actor: 'roster',
  at: '2025-05-25T01:00:00.000Z' as Envelope['at'],
  on: civilDate('2025-05-25'),
});

/** A register of its own, with what a roster does to it. */
const openRegister = async (lookup: Buffer) => {
  const temporary = temporaryStore();
  stores.push(temporary);
  const documents = openDocuments(temporary.store);
  const keys = { current: newKey(), retired: [], lookup };
  const cipher = createFieldCipher(temporary.store, keys, Date.now);
  await temporary.store.migrate();
  const parts = { documents, cipher, ids: systemIds } as unknown as Parts;
  const key = cipher.keyedHash('id-number', ID_NUMBER);
  const register = async (commandId: string, { rowNo = 1, rowKey = key } = {}): Promise<string> => {
    const row = {
      rowNo,
      line: rowNo,
      key: rowKey,
      identity: 'i',
      personId: null,
      sealed: await sealRow(cipher, 'batch', { name: '李明', idNumber: ID_NUMBER, phone: null }),
      birthOn: civilDate('1990-01-01'),
      sex: 'male',
      category: 'worker',
      relation: 'contract',
      leftOn: null,
      insured: true,
      consent: true,
      plan: 'HM',
      units: 1,
      idFault: false,
    } as const;
    const { personId, sealed } = await identifyRow(parts, { row, employerId: 'e' }, envelope(commandId));
    if (sealed === null) throw new Error('nobody is covered here');
    await registerPerson(parts, { row: { ...row, personId, sealed }, employerId: 'e' }, envelope(commandId));
    return personId;
  };
  return { documents, store: temporary.store, cipher, key, register };
};

test('a person has the same id whichever roster comes first, and wherever, under one look-up key', async () => {
  const lookup = newKey();
  const here = await (await openRegister(lookup)).register('first', { rowNo: 7 });
  const there = await (await openRegister(lookup)).register('second');
  expect(there).toBe(here);
  const elsewhere = await (await openRegister(newKey())).register('first', { rowNo: 7 });
  expect(elsewhere).not.toBe(here);
});

test('a person who was registered before ids came from numbers keeps the id', async () => {
  const { store, documents, key, register } = await openRegister(newKey());
  const body = { schemaVersion: 1, state: { personId: '0f3c1a52-8f6e-5b0e-9a53-0a6f3c1f7d11' }, commands: [] };
  await store.commit('person-key', { id: key, revision: 0, commandId: 'c', atMs: 0, body, index: {}, outbox: [] });
  expect(await register('later')).toBe('0f3c1a52-8f6e-5b0e-9a53-0a6f3c1f7d11');
  expect((await documents.personKeys.read(key))?.state).toMatchObject({ generation: 1 });
});

test('another look-up key gets the number a look-up of its own, which names the same person', async () => {
  const { documents, key, register } = await openRegister(newKey());
  const personId = await register('before');
  const rotated = createFieldCipher(
    stores[0]!.store,
    { current: newKey(), retired: [], lookup: newKey() },
    Date.now,
  ).keyedHash('id-number', ID_NUMBER);
  const known = (await documents.personKeys.read(key))!.state!;
  obeyed(await documents.personKeys.execute(rotated, { type: 'claim', ...known }, envelope('rotation')));
  expect(await register('after', { rowKey: rotated })).toBe(personId);
});

test('who was erased stays erased: the number is registered anew, as one other person', async () => {
  const { cipher, documents, key, register } = await openRegister(newKey());
  const erased = await register('first');
  await cipher.erase(erased);
  const anew = await register('second');
  expect(anew).not.toBe(erased);
  expect(await register('third')).toBe(anew);
  expect((await documents.personKeys.read(key))?.state).toEqual({ personId: anew, generation: 2 });
  expect((await documents.persons.read(anew))?.state?.employerIds).toEqual(['e']);
});
