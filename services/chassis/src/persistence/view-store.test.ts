import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { sourcePosition } from '../events/cloud-event-binding.ts';
import { type TemporaryStore, temporaryStore } from '../testing/temporary-store.ts';
import { ViewStore } from './view-store.ts';

interface Seen {
  readonly text: string;
}

describe('ViewStore', () => {
  let temporary: TemporaryStore;
  let view: ViewStore<Seen>;
  beforeEach(async () => {
    temporary = temporaryStore();
    view = new ViewStore<Seen>(temporary.store, { view: 'seen', indexes: ['text'] });
    await temporary.store.migrate();
  });
  afterEach(() => temporary.remove());

  const row = (id: string, eventId: string, text: string | null) => ({
    id,
    ...sourcePosition(eventId),
    row: text === null ? null : { text },
    index: { text },
  });

  test('rows of one id in one call are applied in their order, and an event published again changes nothing', async () => {
    await view.project([row('a', 's/c/x.1.0', 'one'), row('a', 's/c/x.1.1', 'two'), row('b', 's/c/y.1.0', 'other')]);
    await view.project([row('a', 's/c/x.1.0', 'one')]);
    expect(await view.getMany(['a', 'b', 'c'])).toEqual([{ text: 'two' }, { text: 'other' }, null]);
  });

  test('a row that was taken out is not found, and an older event does not bring it back', async () => {
    await view.project([row('a', 's/c/x.1.0', 'one'), row('a', 's/c/x.3.0', null), row('a', 's/c/x.2.0', 'two')]);
    expect(await view.get('a')).toBeNull();
    expect((await view.find({ field: 'text', max: 5 })).rows).toEqual([]);
    await view.project([row('a', 's/c/x.4.0', 'back')]);
    expect((await view.find({ field: 'text', equals: 'back', max: 5 })).rows).toEqual([
      { id: 'a', row: { text: 'back' } },
    ]);
  });
});
