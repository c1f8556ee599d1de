import type { paths } from '@huji/contracts/client/enrollment.d.ts';
import { present } from '@huji/contracts/shared/present.ts';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { type Answer, answered, enrollment } from '../shared/api/client.ts';
import { useCommand } from '../shared/api/command.ts';
import { Pages } from '../shared/ui/more.tsx';
import { Refusal } from '../shared/ui/states.tsx';
import { Table } from '../shared/ui/table.tsx';
import { useLanguage, useWords } from '../shared/words/words.tsx';
import type { Batch } from './api.ts';
import { en, zh } from './upload-words.ts';

type Finding = Answer<paths, '/v1/batches/{batchId}/rows/findings'>['findings'][number];

const FINDINGS_A_PAGE = 100;

const useFindings = ({ batchId, draft: { rosterNo } }: Batch) =>
  useInfiniteQuery({
    queryKey: ['held-up', batchId, rosterNo],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: cursor }) =>
      answered(
        enrollment.GET('/v1/batches/{batchId}/rows/findings', {
          params: { path: { batchId }, query: { limit: FINDINGS_A_PAGE, ...present({ cursor }) } },
        }),
      ),
    getNextPageParam: ({ cursor }) => cursor ?? undefined,
  });

/** The rows it is about: of a fault of the whole file, every line it names. */
const rowsOf = ({ sheet, line, lines, rows }: Finding) =>
  (rows > 1 ? [line, ...lines] : [line]).map((each) => ({ line: each, ...present({ sheet }) }));

const placeOf = ({ cell, line }: Finding): string => cell ?? String(line);

/** What holds up the draft, row by row, whenever one comes back to it; a row can be left out. */
export const HeldUp = ({ batch }: { readonly batch: Batch }): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  const query = useFindings(batch);
  const { batchId } = batch;
  const leaving = useCommand((finding: Finding, key) =>
    answered(
      enrollment.POST('/v1/batches/{batchId}/rows/left-out', {
        params: { path: { batchId }, header: { 'Idempotency-Key': key } },
        body: { rows: rowsOf(finding) },
      }),
    ),
  );
  return (
    <section className="card notice warm" id="held-up" aria-label={t.heldUpTitle}>
      <h2>{t.heldUpTitle}</h2>
      <p>{t.heldUpText}</p>
      <p className="hint">{t.heldUpHint}</p>
      <Refusal error={leaving.error} />
      <Pages query={query}>
        {(pages) => (
          <Table file="none" name={t.heldUpTitle} columns={[...t.findingColumns, '']}>
            {pages
              .flatMap(({ findings }) => findings)
              .map((finding) => (
                <tr key={`${finding.sheet ?? ''}${placeOf(finding)}${finding.column}${finding.code}`}>
                  <th scope="row">{placeOf(finding)}</th>
                  <td>{t.fields[finding.column] ?? finding.column}</td>
                  <td>{finding.words[language]}</td>
                  <td>{finding.wanted[language]}</td>
                  <td>
                    {finding.leftOut ? (
                      <span className="badge">{t.isLeftOut}</span>
                    ) : (
                      <button
                        type="button"
                        aria-label={t.leaveOutOf(placeOf(finding))}
                        disabled={leaving.isPending}
                        onClick={() => {
                          leaving.mutate(finding);
                        }}
                      >
                        {t.leaveOut}
                      </button>
                    )}
                  </td>
                </tr>
              ))}
          </Table>
        )}
      </Pages>
    </section>
  );
};
