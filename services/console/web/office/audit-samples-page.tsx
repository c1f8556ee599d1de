import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { Pages } from '../shared/ui/more.tsx';
import { Table } from '../shared/ui/table.tsx';
import { day, moment } from '../shared/words/format.ts';
import { useLanguage, useWords } from '../shared/words/words.tsx';
import { AuditSampleForm } from './audit-sample-form.tsx';
import { type AuditSample, useAuditSamples } from './audit-samples-api.ts';
import { en, zh } from './audit-samples-words.ts';
import { useMay } from './duties.ts';
import { usePostOf, useStaffName } from './staff.ts';

const SampleRow = ({ sample }: { readonly sample: AuditSample }): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  const staffName = useStaffName();
  const postOf = usePostOf();
  const { sampleId, drawnAt, fromOn, toOn, items, population, seed, drawnBy } = sample;
  return (
    <tr>
      <th scope="row">
        <Link href={`/o/samples/${sampleId}`}>{moment(drawnAt, language)}</Link>
      </th>
      <td>{t.window(day(fromOn, language), day(toOn, language))}</td>
      <td>{t.ofCount(items, population.count)}</td>
      <td>{seed}</td>
      <td>{staffName(drawnBy, postOf('drawAuditSample'))}</td>
    </tr>
  );
};

/** Where samples are drawn, and every one that was: whoever tries seeds until one pleases is seen here. */
export const AuditSamplesPage = (): ReactNode => {
  const t = useWords({ zh, en });
  const samples = useAuditSamples();
  const mayDraw = useMay('drawAuditSample');
  return (
    <>
      <title>{`${t.samples} · 互济`}</title>
      <h1>{t.samples}</h1>
      <p>{t.intro}</p>
      {mayDraw && <AuditSampleForm />}
      <section className="card" aria-label={t.earlier}>
        <h2>{t.earlier}</h2>
        <Pages query={samples}>
          {(pages) => {
            const found = pages.flatMap((page) => page.samples);
            if (found.length === 0) return <p>{t.none}</p>;
            return (
              <Table file="offered" name={t.earlier} columns={t.columns}>
                {found.map((sample) => (
                  <SampleRow key={sample.sampleId} sample={sample} />
                ))}
              </Table>
            );
          }}
        </Pages>
      </section>
    </>
  );
};
