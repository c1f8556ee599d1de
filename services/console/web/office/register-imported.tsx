import type { ReactNode } from 'react';
import { Table } from '../shared/ui/table.tsx';
import { counted } from '../shared/words/format.ts';
import { useLanguage, useWords } from '../shared/words/words.tsx';
import type { Imported } from './register-api.ts';
import { en, zh } from './register-words.ts';

interface ImportedProps {
  readonly imported: Imported;
}

/** Cells that are not taken, each with its place. */
const Refusals = ({ imported: { refusals, counts } }: ImportedProps): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  return (
    <>
      <p className="fault" role="alert">
        {t.refusedRows(counts.refused)}
      </p>
      <Table file="offered" name={t.importTitle} columns={t.refusedColumns}>
        {refusals.map(({ line, column, code, text, detail, detailZh }) => (
          <tr key={`${column}${String(line)}${code}`}>
            <th scope="row">{`${column}${String(line)}`}</th>
            <td>{language === 'zh' ? detailZh : detail}</td>
            <td>{text}</td>
          </tr>
        ))}
      </Table>
    </>
  );
};

/** What came of a file: what would change and waits for the head of office, or which cells are to be mended. */
export const ImportResult = ({ imported }: ImportedProps): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  const { added, changed, ended, unchanged, refused } = imported.counts;
  if (refused > 0) return <Refusals imported={imported} />;
  const counts = t.counts(
    counted(added, language),
    counted(changed, language),
    counted(ended, language),
    counted(unchanged, language),
  );
  return (
    <p role="status">
      {counts} · {imported.proposal === undefined ? t.same : t.proposed}
    </p>
  );
};
