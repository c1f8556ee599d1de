import type { ReactNode } from 'react';
import { Loaded } from '../shared/ui/states.tsx';
import { yuan } from '../shared/words/format.ts';
import { useLanguage, useWords } from '../shared/words/words.tsx';
import { BarChart } from './bar-chart.tsx';
import { en, zh } from './figures-words.ts';
import { useFunds } from './payments-api.ts';
import { usePlanName } from './plans.ts';

/** Of a fund nothing was approved from. */
const NO_SUM = { shown: '—', value: '' };

/** What the funds hold, and how many months that lasts at the pace of the last year. */
export const FundCharts = (): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  const funds = useFunds();
  const nameOf = usePlanName();
  const sum = (text: string) => ({ shown: yuan(text, language), value: text });
  return (
    <Loaded query={funds}>
      {(found) => (
        <>
          <BarChart
            title={t.fundMonths}
            unit={t.months}
            moreColumns={t.fundMonthColumns}
            bars={found.map(({ fund, balanceYuan, pace }) => ({
              name: nameOf(fund),
              value: pace === null ? null : pace.lasts,
              shown: pace === null ? t.noPace : t.lasts(pace.lasts),
              more: [sum(balanceYuan), pace === null ? NO_SUM : sum(pace.averageYuan)],
            }))}
            note={<p>{t.fundMonthsText}</p>}
          />
          <BarChart
            title={t.funds}
            unit={t.sum}
            bars={found.map(({ fund, balanceYuan }) => ({
              name: nameOf(fund),
              value: Number(balanceYuan),
              shown: yuan(balanceYuan, language),
            }))}
          />
        </>
      )}
    </Loaded>
  );
};
