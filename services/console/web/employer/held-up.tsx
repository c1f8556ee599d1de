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
import { PlansNamed } from './plans-named.tsx';
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

const placeOf = ({ cell, line }: Finding): string => cell ?? String(line);

interface KeptOut {
  readonly line: number;
  readonly sheet?: string;
}

/** Leaves one row out of the submission, or puts it back: one by one, by name. */
const useRowKeys = ({ batchId }: Batch) => {
  const params = (key: string) => ({ path: { batchId }, header: { 'Idempotency-Key': key } });
  const leaving = useCommand((row: KeptOut, key) =>
    answered(enrollment.POST('/v1/batches/{batchId}/rows/left-out', { params: params(key), body: { rows: [row] } })),
  );
  const back = useCommand((row: KeptOut, key) =>
    answered(enrollment.POST('/v1/batches/{batchId}/rows/put-back', { params: params(key), body: { rows: [row] } })),
  );
  return { leaving, back, error: leaving.error ?? back.error, busy: leaving.isPending || back.isPending };
};

interface RowKeyProps {
  readonly row: KeptOut;
  readonly isOut: boolean;
  readonly keys: ReturnType<typeof useRowKeys>;
}

const RowKey = ({ row, isOut, keys }: RowKeyProps): ReactNode => {
  const t = useWords({ zh, en });
  return (
    <>
      {isOut && <span className="badge">{t.isLeftOut}</span>}{' '}
      <button
        type="button"
        aria-label={isOut ? t.putBackOf(row.line) : t.leaveOutOf(row.line)}
        disabled={keys.busy}
        onClick={() => {
          keys.leaving.reset();
          keys.back.reset();
          (isOut ? keys.back : keys.leaving).mutate(row);
        }}
      >
        {isOut ? t.putBack : t.leaveOut}
      </button>
    </>
  );
};

/** The rows of a fault of a whole sheet: it is mended in the file; each of the first rows can be left out by itself. */
const SheetRows = ({ finding, keys }: { readonly finding: Finding; readonly keys: RowKeyProps['keys'] }): ReactNode => {
  const t = useWords({ zh, en });
  const { sheet, line, lines, rows, linesLeftOut = [] } = finding;
  const listed = [line, ...lines];
  return (
    <>
      <p>{t.ofTheSheet(rows)}</p>
      <details className="unfold">
        <summary>{t.eachRow}</summary>
        <ul className="plain-list">
          {listed.map((each) => (
            <li key={each}>
              {t.lineNo(each)}{' '}
              <RowKey row={{ line: each, ...present({ sheet }) }} isOut={linesLeftOut.includes(each)} keys={keys} />
            </li>
          ))}
        </ul>
        {rows > listed.length && <p className="hint">{t.listed(listed.length, rows)}</p>}
      </details>
    </>
  );
};

/** What holds up the draft, row by row, whenever one comes back to it; a row can be left out, and put back. */
export const HeldUp = ({ batch }: { readonly batch: Batch }): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  const query = useFindings(batch);
  const keys = useRowKeys(batch);
  return (
    <section className="card notice warm" id="held-up" aria-label={t.heldUpTitle}>
      <h2>{t.heldUpTitle}</h2>
      <p>{t.heldUpText}</p>
      <p className="hint">{t.heldUpHint}</p>
      <Refusal error={keys.error} />
      <Pages query={query}>
        {(pages) => (
          <>
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
                      {finding.rows > 1 ? (
                        <SheetRows finding={finding} keys={keys} />
                      ) : (
                        <RowKey
                          row={{ line: finding.line, ...present({ sheet: finding.sheet }) }}
                          isOut={finding.leftOut}
                          keys={keys}
                        />
                      )}
                    </td>
                  </tr>
                ))}
            </Table>
            <PlansNamed findings={pages.flatMap(({ findings }) => findings)} />
          </>
        )}
      </Pages>
    </section>
  );
};
