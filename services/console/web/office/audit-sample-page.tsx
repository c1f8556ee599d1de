import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useSocietyName } from '../shared/registers/societies.ts';
import { Facts } from '../shared/ui/facts.tsx';
import { PrintKey } from '../shared/ui/print-key.tsx';
import { Loaded } from '../shared/ui/states.tsx';
import { Table } from '../shared/ui/table.tsx';
import { ERASED } from '../shared/words/erased.ts';
import { day, moment, yuan } from '../shared/words/format.ts';
import { useLanguage, useWords } from '../shared/words/words.tsx';
import {
  type AuditSampleItem,
  type CheckedSample,
  populationAddress,
  useAuditSample,
  useAuditSampleItems,
} from './audit-samples-api.ts';
import { en, zh } from './audit-samples-words.ts';
import { usePostOf, useStaffName } from './staff.ts';

const PRINTED = 'audit-sample';

const SampleFacts = ({ sample }: { readonly sample: CheckedSample }): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  const societyName = useSocietyName();
  const staffName = useStaffName();
  const postOf = usePostOf();
  const { fromOn, toOn, society, method, methodVersion, seed, seedSource, population, drawnBefore } = sample;
  return (
    <Facts
      facts={[
        [t.facts.window, t.window(day(fromOn, language), day(toOn, language))],
        [t.facts.society, society === null ? t.everySociety : societyName(society)],
        [t.facts.population, t.counted(population.count, yuan(population.amountYuan, language))],
        [t.facts.sha256, <code key="sha256">{population.sha256}</code>],
        [t.facts.method, t.versioned(t.methodNames[method], methodVersion)],
        [t.facts.seed, <code key="seed">{seed}</code>],
        [t.facts.source, seedSource],
        [
          t.facts.drawn,
          t.drawnBy(moment(sample.drawnAt, language), staffName(sample.drawnBy, postOf('drawAuditSample'))),
        ],
        [t.facts.before, t.times(drawnBefore)],
      ]}
    />
  );
};

/** What came of holding the list against the books, and of drawing again. */
const Check = ({ now }: Pick<CheckedSample, 'now'>): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  const { later, gone, itemsAgree } = now;
  const isSound = itemsAgree && gone.count === 0;
  return (
    <>
      {isSound && <p className="notice good">{t.agrees}</p>}
      {!itemsAgree && <p className="notice bad">{t.disagrees}</p>}
      {gone.count > 0 && <p className="notice bad">{t.gone(gone.count, yuan(gone.amountYuan, language))}</p>}
      {later.count > 0 && <p className="notice warm">{t.later(later.count, yuan(later.amountYuan, language))}</p>}
    </>
  );
};

interface ItemProps {
  readonly sampleId: string;
  readonly item: AuditSampleItem;
}

const ItemRow = ({ sampleId, item }: ItemProps): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  const { itemNo, settledOn, amountYuan, endToEndId, holderMasked, payeeErased, hits = 1 } = item;
  return (
    <tr>
      <th scope="row">
        <Link href={`/o/samples/${sampleId}/${String(itemNo)}`}>{t.item(itemNo)}</Link>
      </th>
      <td>{payeeErased === true ? ERASED[language] : holderMasked}</td>
      <td>{day(settledOn, language)}</td>
      <td className="money">{yuan(amountYuan, language)}</td>
      <td>
        <code>{endToEndId}</code>
        {hits > 1 && <div className="soft">{t.hits(hits)}</div>}
      </td>
    </tr>
  );
};

const Items = ({ sampleId }: { readonly sampleId: string }): ReactNode => {
  const t = useWords({ zh, en });
  const items = useAuditSampleItems(sampleId);
  return (
    <section aria-label={t.items}>
      <h2>{t.items}</h2>
      <Loaded query={items}>
        {(found) => (
          <Table file="none" name={t.items} columns={t.itemColumns} sums={[3]}>
            {found.map((item) => (
              <ItemRow key={item.itemNo} sampleId={sampleId} item={item} />
            ))}
          </Table>
        )}
      </Loaded>
    </section>
  );
};

/** One sample: what it was drawn from and how, whether that still holds, and each payment that was drawn. */
export const AuditSamplePage = ({ sampleId }: { readonly sampleId: string }): ReactNode => {
  const t = useWords({ zh, en });
  const sample = useAuditSample(sampleId);
  return (
    <>
      <title>{`${t.sample} · 互济`}</title>
      <h1>{t.sample}</h1>
      <Loaded query={sample}>
        {(found) => (
          <>
            <div className="card" id={PRINTED}>
              <SampleFacts sample={found} />
              <Check now={found.now} />
              <Items sampleId={sampleId} />
            </div>
            <div className="actions">
              <PrintKey label={t.print} part={PRINTED} />
              <a className="button" href={populationAddress(sampleId)} download>
                {t.list}
              </a>
            </div>
            <details className="card unfold">
              <summary>{t.how}</summary>
              <p>{found.method === 'simple-random' ? t.howSimple : t.howUnits}</p>
            </details>
          </>
        )}
      </Loaded>
      <p>
        <Link href="/o/samples">{t.back}</Link>
      </p>
    </>
  );
};
