import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { civilDate } from '@huji/contracts/shared/civil-date.ts';
import { type Decider, ok } from '@huji/contracts/shared/decider.ts';
import type { Instant } from '@huji/contracts/shared/instant.ts';
import type { JsonValue } from '../persistence/document-driver.ts';
import { NewerForm } from '../persistence/faults.ts';
import { newKey } from '../security/aes-gcm.ts';
import { createFieldCipher, type FieldCipher } from '../security/field-cipher.ts';
import { sealedCodec } from '../security/sealed-codec.ts';
import { type TemporaryStore, temporaryStore } from '../testing/temporary-store.ts';
import { AggregateStore } from './aggregate-store.ts';
import type { Envelope } from './envelope.ts';
import { WriteOnce } from './write-once.ts';

const PERSON = '018f4e3a-7c2b-7d11-8a55-0242ac120002';
const SECRET = '张伟';

interface Named {
  readonly name: string;
}
/** The form after it: the name has a home of its own. */
interface Parted {
  readonly parts: { readonly name: string };
}

const envelope = (commandId: string): Envelope => ({
  commandId,
  actor: 'tester',
  at: '2026-05-02T00:00:00.000Z' as Instant,
  on: civilDate('2026-05-02'),
});

const naming: Decider<Named, { readonly type: 'name'; readonly name: string }, Named> = {
  initial: { name: '' },
  decide: ({ name }) => ok([{ name }]),
  evolve: (_state, named) => named,
};
const parting: Decider<Parted, { readonly type: 'name'; readonly name: string }, Named> = {
  initial: { parts: { name: '' } },
  decide: ({ name }) => ok([{ name }]),
  evolve: (_state, { name }) => ({ parts: { name } }),
};

describe('a form that is sealed at rest', () => {
  let temporary: TemporaryStore;
  let cipher: FieldCipher;
  /** What `upcast` was given, in its order. */
  let given: unknown[];
  const upcast = (opened: JsonValue, from: number): JsonValue => {
    given.push([opened, from]);
    return { parts: { name: (opened as unknown as Named).name } };
  };
  beforeEach(async () => {
    given = [];
    temporary = temporaryStore();
    cipher = createFieldCipher(temporary.store, { current: newKey(), retired: [], lookup: newKey() }, () => 1_000);
  });
  afterEach(() => temporary.remove());

  const files = <State, Body>(
    schemaVersion: number,
    decider: Decider<State, { type: 'name'; name: string }, Named>,
  ) => {
    const version = schemaVersion > 1 ? { schemaVersion, upcast } : { schemaVersion };
    return {
      aggregate: new AggregateStore(
        temporary.store,
        {
          collection: 'person',
          ...version,
          decider,
          codec: sealedCodec<State>(cipher, (_state, id) => id),
          indexes: [],
          index: () => ({}),
          messages: () => [],
        },
        { service: 'test' },
      ),
      writtenOnce: new WriteOnce<Body>(
        temporary.store,
        { collection: 'record', ...version, codec: sealedCodec<Body>(cipher, (_body, id) => id) },
        { service: 'test' },
      ),
    };
  };

  test('is opened, then brought to the present one: `upcast` never sees the seal, and what is kept is sealed again', async () => {
    const before = files<Named, Named>(1, naming);
    await temporary.store.migrate();
    await before.aggregate.execute(PERSON, { type: 'name', name: SECRET }, envelope('1'));
    await before.writtenOnce.putOnce(PERSON, { name: SECRET }, envelope('1'));

    const now = files<Parted, Parted>(2, parting);
    expect((await now.aggregate.read(PERSON))?.state).toEqual({ parts: { name: SECRET } });
    expect(await now.writtenOnce.read(PERSON)).toEqual({ parts: { name: SECRET } });
    expect(given).toEqual([
      [{ name: SECRET }, 1],
      [{ name: SECRET }, 1],
    ]);

    await now.aggregate.execute(PERSON, { type: 'name', name: '李娜' }, envelope('2'));
    const { body } = (await temporary.store.load('person', PERSON))!;
    expect(body).toMatchObject({ schemaVersion: 2, state: { sealed: expect.any(String) } });
    expect(JSON.stringify(body)).not.toContain('李娜');
    expect((await now.aggregate.read(PERSON))?.state).toEqual({ parts: { name: '李娜' } });
    expect(given).toHaveLength(3);
  });

  test('that a newer programme sealed is waited for before anything is opened', async () => {
    const now = files<Parted, Parted>(2, parting);
    await temporary.store.migrate();
    await now.aggregate.execute(PERSON, { type: 'name', name: SECRET }, envelope('1'));
    await now.writtenOnce.putOnce(PERSON, { parts: { name: SECRET } }, envelope('1'));
    const before = files<Named, Named>(1, naming);
    await expect(before.aggregate.read(PERSON)).rejects.toThrow(NewerForm);
    await expect(before.aggregate.execute(PERSON, { type: 'name', name: '' }, envelope('2'))).rejects.toThrow(
      NewerForm,
    );
    await expect(before.writtenOnce.read(PERSON)).rejects.toThrow(NewerForm);
    await expect(before.writtenOnce.putOnce(PERSON, { name: '' }, envelope('2'))).rejects.toThrow(NewerForm);
  });
});
