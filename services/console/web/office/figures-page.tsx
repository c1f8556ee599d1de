import type { paths } from '@huji/contracts/client/claim-adjudication.d.ts';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { type Answer, answered, claimAdjudication } from '../shared/api/client.ts';
import { Loaded } from '../shared/ui/states.tsx';
import { counted } from '../shared/words/format.ts';
import { useLanguage, useWords } from '../shared/words/words.tsx';
import { BarChart } from './bar-chart.tsx';
import { useMay } from './duties.ts';
import { CLAIM_STATES } from './claim-states.ts';
import { en, zh } from './figures-words.ts';
import { FundCharts } from './fund-charts.tsx';
import { ParticipationCharts } from './participation-charts.tsx';

type Figures = Answer<paths, '/v1/figures/claims'>;

const useFigures = () =>
  useQuery({ queryKey: ['figures'], queryFn: () => answered(claimAdjudication.GET('/v1/figures/claims')) });

const ClaimCharts = ({ figures }: { readonly figures: Figures }): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  const bar = (name: string, value: number) => ({ name, value, shown: counted(value, language) });
  const nameOf = (state: keyof typeof CLAIM_STATES): string => CLAIM_STATES[state][language];
  const { byState, open, daysToDecision, promisedDays, refusals } = figures;
  return (
    <>
      <BarChart
        title={t.byState}
        unit={t.count}
        bars={byState.filter(({ count }) => count > 0).map(({ state, count }) => bar(nameOf(state), count))}
      />
      <BarChart
        title={t.ages}
        unit={t.count}
        bars={open.flatMap(({ state, ages }) =>
          ages
            .filter(({ count }) => count > 0)
            .map(({ fromDay, toDay, count }) => bar(t.aged(nameOf(state), t.range(fromDay, toDay)), count)),
        )}
      />
      <BarChart
        title={t.days}
        unit={t.count}
        bars={daysToDecision.map(({ fromDay, toDay, count }) => bar(t.range(fromDay, toDay), count))}
        note={promisedDays !== null && <p>{t.promised(promisedDays)}</p>}
      />
      <BarChart
        title={t.refusals}
        unit={t.count}
        bars={refusals.map(({ words, count }) => bar(words[language], count))}
      />
    </>
  );
};

/** What a head of office looks at on a Monday: each chart with its table and its file. */
export const FiguresPage = (): ReactNode => {
  const t = useWords({ zh, en });
  const figures = useFigures();
  const seesFunds = useMay('listFunds');
  return (
    <>
      <title>{`${t.figures} · 互济`}</title>
      <h1>{t.figures}</h1>
      <p>{t.intro}</p>
      <div className="charts">
        <Loaded query={figures}>{(found) => <ClaimCharts figures={found} />}</Loaded>
        <ParticipationCharts />
        {seesFunds && <FundCharts />}
      </div>
    </>
  );
};
