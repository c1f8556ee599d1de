import type { ReactNode } from 'react';
import { Table } from '../shared/ui/table.tsx';
import { day } from '../shared/words/format.ts';
import { useLanguage, useWords } from '../shared/words/words.tsx';
import type { Order } from './payments-api.ts';
import { en, REDIRECTION_REASONS, zh } from './payments-words.ts';
import { usePostOf, useStaffName } from './staff.ts';

interface RedirectionsProps {
  readonly redirections: NonNullable<Order['redirections']>;
}

/** To whom two people sent an order instead: why, who, by which paper. */
export const Redirections = ({ redirections }: RedirectionsProps): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  const staffName = useStaffName(redirections.length > 0);
  const postOf = usePostOf();
  if (redirections.length === 0) return null;
  return (
    <section className="card" aria-label={t.redirections}>
      <h2>{t.redirections}</h2>
      <Table file="none" name={t.redirections} columns={t.redirectionColumns}>
        {redirections.map(({ confirmedOn, reason, proposedBy, confirmedBy, documentReference = '' }, at) => (
          <tr key={at}>
            <th scope="row">{day(confirmedOn, language)}</th>
            <td>{REDIRECTION_REASONS[reason][language]}</td>
            <td>{staffName(proposedBy, postOf('proposeRedirection'))}</td>
            <td>{staffName(confirmedBy, postOf('confirmRedirection'))}</td>
            <td>{documentReference}</td>
          </tr>
        ))}
      </Table>
    </section>
  );
};
