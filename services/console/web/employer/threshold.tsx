import type { ReactNode } from 'react';
import { Loaded } from '../shared/ui/states.tsx';
import { useWords } from '../shared/words/words.tsx';
import { type Plan, type SeenBatch, usePreview } from './api.ts';
import { Gauges } from './gauges.tsx';
import { en, zh } from './words.ts';

/** Whether a plan asks for everybody who counts, as the office's rules say of a staff of this size. */
const asksForAll = (plans: readonly Plan[]): boolean =>
  plans.some(({ required, n }) => required !== undefined && required >= n);

/** One more or one less on the staff, shown where the rules then ask for everybody, or no longer do. */
const OtherSide = ({ seen, size, now }: { readonly seen: SeenBatch; readonly size: number; readonly now: boolean }) => {
  const t = useWords({ zh, en });
  const { data: plans } = usePreview(seen, [], size);
  if (plans === undefined || asksForAll(plans) === now) return null;
  return (
    <div className="card notice warm">
      <p>{t.cliff(size, !now)}</p>
      <Gauges plans={plans} />
    </div>
  );
};

const Now = ({ seen, size }: { readonly seen: SeenBatch; readonly size: number }): ReactNode => (
  <Loaded query={usePreview(seen, [], undefined)}>
    {(plans) => (
      <>
        <Gauges plans={plans} />
        {[size - 1, size + 1]
          .filter((other) => other > 0)
          .map((other) => (
            <OtherSide key={other} seen={seen} size={other} now={asksForAll(plans)} />
          ))}
      </>
    )}
  </Loaded>
);

/** What the threshold says of the draft now; of a submitted batch, what it said. */
export const Threshold = ({ seen }: { readonly seen: SeenBatch }): ReactNode => {
  const t = useWords({ zh, en });
  const { draft, plans } = seen.batch;
  const size = draft.rows > 0 && draft.ready ? draft.headcount?.size : undefined;
  return (
    <section className="card">
      <h2>{t.threshold}</h2>
      {size !== undefined ? (
        <Now key={size} seen={seen} size={size} />
      ) : plans.length > 0 ? (
        <Gauges plans={plans} />
      ) : (
        <p className="soft">{t.needHeadcount}</p>
      )}
    </section>
  );
};
