import type { ReactNode } from 'react';
import { Loaded } from '../shared/ui/states.tsx';
import { Table } from '../shared/ui/table.tsx';
import { yuan } from '../shared/words/format.ts';
import { useLanguage, useWords } from '../shared/words/words.tsx';
import { useFunds } from './payments-api.ts';
import { en, zh } from './payments-words.ts';
import { usePlanName } from './plans.ts';

/** What every fund was given, what was approved out of it and what a release may still take. */
export const FundsCard = (): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  const funds = useFunds();
  const nameOf = usePlanName();
  return (
    <section className="card" aria-label={t.funds}>
      <h2>{t.funds}</h2>
      <p className="hint">{t.fundsHint}</p>
      <Loaded query={funds}>
        {(found) =>
          found.length === 0 ? (
            <p>{t.fundsNone}</p>
          ) : (
            <Table file="offered" name={t.funds} columns={t.fundColumns} sums={[1, 2, 3, 4, 5]}>
              {found.map((fund) => (
                <tr key={fund.fund}>
                  <th scope="row">{nameOf(fund.fund)}</th>
                  {[fund.creditedYuan, fund.approvedYuan, fund.reservedYuan, fund.balanceYuan, fund.availableYuan].map(
                    (sum, at) => (
                      <td className="money" key={t.fundColumns[at + 1]}>
                        {yuan(sum, language)}
                      </td>
                    ),
                  )}
                </tr>
              ))}
            </Table>
          )
        }
      </Loaded>
    </section>
  );
};
