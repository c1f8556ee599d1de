import type { ReactNode } from 'react';
import { Loaded } from '../shared/ui/states.tsx';
import { useWords } from '../shared/words/words.tsx';
import { type SeenBatch, usePreview } from './api.ts';
import { Gauges } from './gauges.tsx';
import { en, zh } from './words.ts';

const CLIFF = 10;

/** The other side of the step between 10 and 11, where it is near. */
const otherSideOf = (size: number): number | null => (size === CLIFF ? CLIFF + 1 : size === CLIFF + 1 ? CLIFF : null);

const Cliff = ({ seen, size, other }: { readonly seen: SeenBatch; readonly size: number; readonly other: number }) => {
  const t = useWords({ zh, en });
  const preview = usePreview(seen, [], other);
  return (
    <div className="card notice warm">
      <p>{t.cliff(size)}</p>
      <Loaded query={preview}>{(plans) => <Gauges plans={plans} />}</Loaded>
    </div>
  );
};

/** What the threshold says of the draft now; of a submitted batch, what it said. */
export const Threshold = ({ seen }: { readonly seen: SeenBatch }): ReactNode => {
  const t = useWords({ zh, en });
  const { draft, plans } = seen.batch;
  const preview = usePreview(seen, [], undefined);
  const isPossible = draft.rows > 0 && draft.ready && draft.headcount !== null;
  const size = draft.headcount?.size;
  const other = size === undefined ? null : otherSideOf(size);
  return (
    <section className="card">
      <h2>{t.threshold}</h2>
      {isPossible ? (
        <Loaded query={preview}>{(now) => <Gauges plans={now} />}</Loaded>
      ) : plans.length > 0 ? (
        <Gauges plans={plans} />
      ) : (
        <p className="soft">{t.needHeadcount}</p>
      )}
      {isPossible && size !== undefined && other !== null && <Cliff seen={seen} size={size} other={other} />}
    </section>
  );
};
