import type { ReactNode } from 'react';
import { Facts } from '../shared/ui/facts.tsx';
import { ERASED } from '../shared/words/erased.ts';
import { counted } from '../shared/words/format.ts';
import { aside } from '../shared/words/points.ts';
import { useLanguage, useWords } from '../shared/words/words.tsx';
import type { RosterReply } from './api.ts';
import { ChangedValues } from './changed-values.tsx';
import { Clauses, Foreseen } from './foreseen.tsx';
import { Table } from '../shared/ui/table.tsx';
import { usePlanName } from './plan-names.ts';
import { PlansNamed } from './plans-named.tsx';
import { en, zh } from './upload-words.ts';
import { en as rosterEn, zh as rosterZh } from './words.ts';

const Changes = ({ reply }: { readonly reply: RosterReply }): ReactNode => {
  const t = useWords({ zh, en });
  const planName = usePlanName();
  const language = useLanguage();
  const all = reply.joins + reply.leaves + reply.corrections;
  return (
    <div className="changes">
      <Table file="none" name={t.compared} columns={t.changeColumns}>
        {reply.changes.map(({ type, rowNo, name, idNumber, erased, plan, foreseen, ...change }) => (
          <tr key={`${type}${String(rowNo ?? '')}${idNumber}${plan}`}>
            <td>{t.change[type]}</td>
            <th scope="row">{erased === true ? ERASED[language] : name}</th>
            <td>{idNumber}</td>
            <td>{planName(plan)}</td>
            <td>
              <ChangedValues change={change} />
            </td>
            <td>
              <Foreseen foreseen={foreseen} />
            </td>
          </tr>
        ))}
      </Table>
      <Clauses of={reply.changes} />
      {all > reply.changes.length && <p className="soft">{t.listed(reply.changes.length, all)}</p>}
    </div>
  );
};

/** Where it stands what is to be mended, cell by cell. */
export const FINDINGS_PART = 'findings';

const Findings = ({ reply }: { readonly reply: RosterReply }): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  return (
    <div id={FINDINGS_PART}>
      <h3>{t.findings}</h3>
      <p className="fault">{t.heldUp(reply.rowsHeldUp)}</p>
      <Table file="none" name={t.findings} columns={t.findingColumns}>
        {reply.cellFindings.map(({ sheet, line, cell, column, code, words, wanted }) => (
          <tr key={`${sheet ?? ''}${cell ?? String(line)}${column}${code}`}>
            <th scope="row">{cell ?? String(line)}</th>
            <td>{column}</td>
            <td>{words[language]}</td>
            <td>{wanted[language]}</td>
          </tr>
        ))}
      </Table>
      <PlansNamed findings={reply.cellFindings} />
      {reply.cellFindingCount > reply.cellFindings.length && (
        <p className="soft">{t.listed(reply.cellFindings.length, reply.cellFindingCount)}</p>
      )}
    </div>
  );
};

/** Nobody need mend it: whoever does not want to join stands rightly in the file. */
const NO_CONSENT = 'NO_CONSENT';

interface UncountedProps {
  readonly title: string;
  readonly rows: RosterReply['findings'];
}

/** Who will not count, and why. */
const Uncounted = ({ title, rows }: UncountedProps): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  if (rows.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <Table file="none" name={title} columns={t.uncountedColumns}>
        {rows.map(({ rowNo, line, column, code, words, wanted }) => (
          <tr key={`${String(rowNo)}${column}${code}`}>
            <th scope="row">{line}</th>
            <td>{t.fields[column] ?? column}</td>
            <td>{words[language]}</td>
            <td>{wanted?.[language]}</td>
          </tr>
        ))}
      </Table>
      <PlansNamed findings={rows} />
    </>
  );
};

/**
 * Rows that are there no more once the file is confirmed. Before its first submission a draft is what the file says: whoever is
 * missing goes, also where that may be by a mistake.
 */
export const rowsGone = ({ leaves, leavesHeldBack }: Pick<RosterReply, 'leaves' | 'leavesHeldBack'>): number =>
  leaves + (leavesHeldBack?.mendFirst === false ? leavesHeldBack.rows : 0);

/** Rows that are missing and may only be mistyped: nobody leaves by mistake. */
const HeldBack = ({ of }: { readonly of: RosterReply['leavesHeldBack'] }): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  if (of === undefined) return null;
  const { rows, unidentified, mendFirst } = of;
  return (
    <div className="card notice warm">
      {mendFirst ? (
        <>
          <p>
            {unidentified > 0
              ? t.unidentified(counted(unidentified, language), counted(rows, language))
              : t.heldBack(counted(rows, language))}
          </p>
          <p>{t.mendFirst}</p>
        </>
      ) : (
        <p>{t.goesToo(counted(rows, language))}</p>
      )}
    </div>
  );
};

/** How a file was read, where that is not as its writer may expect; that nobody counts is said in sight. */
export const RosterNotes = ({ notes }: Pick<RosterReply, 'notes'>): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  const without = notes.filter(({ code }) => code === 'CONSENT_MISSING');
  const others = notes.filter(({ code }) => code !== 'CONSENT_MISSING');
  const people = without.reduce((sum, { count }) => sum + count, 0);
  return (
    <>
      {people > 0 && <p className="card notice warm">{t.consentMissing(counted(people, language))}</p>}
      {others.length > 0 && (
        <details className="unfold">
          <summary>{t.notes}</summary>
          <ul>
            {others.map(({ sheet, code, words, count }) => (
              <li key={`${sheet ?? ''}${code}`}>
                {words[language]}
                {count > 1 && aside(String(count), language)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
};

interface CountsProps {
  readonly of: Pick<RosterReply, 'changed' | 'joins' | 'leaves' | 'leavesHeldBack' | 'corrections' | 'outcomes'>;
  /** They are still being found out. */
  readonly isCounting?: boolean;
}

/** How many join, leave and are corrected; and of all of them how many wait, are waived or do not count. */
export const RosterCounts = ({ of, isCounting = false }: CountsProps): ReactNode => {
  const t = useWords({ zh, en });
  const roster = useWords({ zh: rosterZh, en: rosterEn });
  const language = useLanguage();
  if (!of.changed) return <p>{t.unchanged}</p>;
  const { joins, corrections, outcomes = [] } = of;
  const counts = [
    [t.joins, joins],
    [t.leaves, rowsGone(of)],
    [t.corrections, corrections],
    ...outcomes.map(({ outcome, count }) => [roster.outcomes[outcome], count] as const),
  ] as const;
  return (
    <>
      <Facts facts={counts.map(([name, count]) => [name, counted(count, language)])} className="counts" />
      {isCounting && (
        <p className="hint" role="status">
          {t.counting}
        </p>
      )}
      {outcomes.length > 0 && <p className="hint">{t.countAll}</p>}
      <HeldBack of={of.leavesHeldBack} />
    </>
  );
};

/** What a file comes to: how many, what holds it up cell by cell, what else is to be mended, who does not join, how it was read. */
export const RosterSummary = ({ reply }: { readonly reply: RosterReply }): ReactNode => {
  const t = useWords({ zh, en });
  return (
    <>
      <h3>{t.compared}</h3>
      <RosterCounts of={reply} />
      {reply.cellFindingCount > 0 && <Findings reply={reply} />}
      <Uncounted title={t.wrongRows} rows={reply.findings.filter(({ code }) => code !== NO_CONSENT)} />
      <Uncounted title={t.noConsent} rows={reply.findings.filter(({ code }) => code === NO_CONSENT)} />
      <RosterNotes notes={reply.notes} />
    </>
  );
};

/** Who joins, who leaves, what is corrected, one by one. */
export const RosterChanges = ({ reply }: { readonly reply: RosterReply }): ReactNode =>
  reply.changes.length > 0 && <Changes reply={reply} />;
