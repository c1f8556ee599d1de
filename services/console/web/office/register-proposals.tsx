import { type ReactNode, useState } from 'react';
import { useCommand } from '../shared/api/command.ts';
import { useSession } from '../shared/api/session.ts';
import { entryNote } from '../shared/registers/entry-words.ts';
import { Searched } from '../shared/lists/searched.tsx';
import { Pages } from '../shared/ui/more.tsx';
import { Loaded, Refusal } from '../shared/ui/states.tsx';
import { Table } from '../shared/ui/table.tsx';
import { TextField } from '../shared/ui/text-field.tsx';
import { counted, day } from '../shared/words/format.ts';
import { headed } from '../shared/words/points.ts';
import { useLanguage, useWords } from '../shared/words/words.tsx';
import { useOwnDuties } from './duties.ts';
import {
  conclude,
  type Conclusion,
  type Difference,
  type Proposal,
  useDifferences,
  useProposals,
} from './register-api.ts';
import { en, zh } from './register-words.ts';
import { useStaffName } from './staff.ts';

type Said = Difference['before'];

const useSaid = () => {
  const language = useLanguage();
  return (code: string, said: Said, on: string): string =>
    said === undefined ? '—' : `${said.name} · ${entryNote({ ...said, code }, on, language)}`;
};

const Differences = ({ proposal, on }: { readonly proposal: Proposal; readonly on: string }): ReactNode => {
  const t = useWords({ zh, en });
  const said = useSaid();
  const differences = useDifferences(proposal.proposalId);
  return (
    <Pages query={differences}>
      {(pages) => (
        <Table file="offered" name={t.differences} columns={[t.code, t.change.changed, t.before, t.after]}>
          {pages
            .flatMap((page) => page.differences)
            .map(({ code, change, before, after }) => (
              <tr key={code}>
                <th scope="row">{code}</th>
                <td>{t.change[change]}</td>
                <td>{said(code, before, on)}</td>
                <td>{said(code, after, on)}</td>
              </tr>
            ))}
        </Table>
      )}
    </Pages>
  );
};

const useTitle = ({ wanted }: Proposal): string => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  if (wanted.type === 'import') return t.importOf(t.registers[wanted.register], day(wanted.effectiveOn, language));
  const { edit, before } = wanted;
  const on = day(edit.effectiveOn, language);
  const name = before?.name ?? edit.code;
  if (edit.type === 'entry') return t.editOf.entry(edit.entry.name, edit.code, on);
  return edit.type === 'alias' ? t.editOf.alias(edit.alias, name, on) : t.editOf.end(name, on);
};

const Import = ({ proposal }: { readonly proposal: Proposal }): ReactNode => {
  const t = useWords({ zh, en });
  const [isOpen, open] = useState(false);
  const language = useLanguage();
  const { wanted } = proposal;
  if (wanted.type !== 'import') return null;
  const { added, changed, ended, unchanged } = wanted.counts;
  const shown = (count: number): string => counted(count, language);
  return (
    <>
      <p>{t.counts(shown(added), shown(changed), shown(ended), shown(unchanged))}</p>
      <details
        className="unfold"
        onToggle={(event) => {
          open(event.currentTarget.open);
        }}
      >
        <summary>{t.differences}</summary>
        {isOpen && <Differences proposal={proposal} on={wanted.effectiveOn} />}
      </details>
    </>
  );
};

const Edit = ({ proposal: { wanted } }: { readonly proposal: Proposal }): ReactNode => {
  const said = useSaid();
  const language = useLanguage();
  const t = useWords({ zh, en });
  if (wanted.type !== 'edit') return null;
  const { edit, before, reason } = wanted;
  return (
    <>
      {edit.type === 'entry' && <p>{said(edit.code, edit.entry, edit.effectiveOn)}</p>}
      {before !== undefined && (
        <p className="soft">{headed(t.before, said(edit.code, before, edit.effectiveOn), language)}</p>
      )}
      <p>{reason}</p>
    </>
  );
};

interface KeysProps {
  readonly proposal: Proposal;
  readonly isHead: boolean;
}

/** The head of office confirms or disagrees with a reason; whoever proposed it may take it back, and nobody else. */
const Keys = ({ proposal, isHead }: KeysProps): ReactNode => {
  const t = useWords({ zh, en });
  const { data: session } = useSession();
  const [reason, write] = useState('');
  const [isAsked, ask] = useState(false);
  const end = useCommand((how: Conclusion, key) => conclude(proposal, how, key));
  if (proposal.proposedBy.subject === session?.subject)
    return (
      <>
        <Refusal error={end.error} />
        <button
          type="button"
          disabled={end.isPending}
          onClick={() => {
            end.mutate({ type: 'withdraw' });
          }}
        >
          {t.withdraw}
        </button>
      </>
    );
  if (!isHead) return null;
  return (
    <>
      <TextField
        label={t.reason}
        fault={isAsked && reason.trim() === '' ? t.needed : undefined}
        name="reason"
        maxLength={200}
        value={reason}
        write={write}
      />
      <Refusal error={end.error} />
      <div className="actions">
        <button
          type="button"
          className="main"
          disabled={end.isPending}
          onClick={() => {
            end.mutate({ type: 'confirm' });
          }}
        >
          {t.confirm}
        </button>
        <button
          type="button"
          disabled={end.isPending}
          onClick={() => {
            ask(true);
            if (reason.trim() !== '') end.mutate({ type: 'refuse', reason: reason.trim() });
          }}
        >
          {t.refuse}
        </button>
      </div>
    </>
  );
};

const Item = (props: KeysProps & { readonly mayEnd: boolean }): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  const staffName = useStaffName();
  const { proposal, mayEnd } = props;
  const { subject, roles } = proposal.proposedBy;
  const title = useTitle(proposal);
  return (
    <li className="card" aria-label={title}>
      <h3>{title}</h3>
      <p className="soft">{t.by(staffName(subject, roles), day(proposal.proposedOn, language))}</p>
      <Import proposal={proposal} />
      <Edit proposal={proposal} />
      {mayEnd && <Keys {...props} />}
    </li>
  );
};

/** What is proposed about registers and waits for the head of office. */
export const RegisterProposals = (): ReactNode => {
  const t = useWords({ zh, en });
  const proposals = useProposals();
  const { may, mayConfirm } = useOwnDuties();
  const mayEnd = may('refuseRegisterProposal') || may('withdrawRegisterProposal');
  return (
    <section aria-label={t.pending}>
      <h2>{t.pending}</h2>
      <Loaded query={proposals}>
        {(list) =>
          list.length === 0 ? (
            <p className="card">{t.nothingPending}</p>
          ) : (
            <Searched name={t.pending} rows=":scope > ul > li">
              <ul className="plain-list">
                {list.map((proposal) => (
                  <Item
                    key={proposal.proposalId}
                    proposal={proposal}
                    isHead={mayConfirm('register', proposal.wanted.type)}
                    mayEnd={mayEnd}
                  />
                ))}
              </ul>
            </Searched>
          )
        }
      </Loaded>
    </section>
  );
};
