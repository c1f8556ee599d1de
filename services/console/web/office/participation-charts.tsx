import type { paths } from '@huji/contracts/client/enrollment.d.ts';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { type Answer, answered, enrollment } from '../shared/api/client.ts';
import { useSocietyName } from '../shared/registers/societies.ts';
import { SelectField } from '../shared/ui/field.tsx';
import { Loaded } from '../shared/ui/states.tsx';
import { counted, day } from '../shared/words/format.ts';
import { type Language, useLanguage, useWords } from '../shared/words/words.tsx';
import { type Bar, BarChart } from './bar-chart.tsx';
import { en, zh } from './figures-words.ts';
import { month } from './month.ts';
import { usePlanName } from './plans.ts';

type Figure = Answer<paths, '/v1/participation-figures'>['figures'][number];
type Batch = Answer<paths, '/v1/batches'>['batches'][number];

const ALL = 100;

const useParticipation = () =>
  useQuery({
    queryKey: ['figures', 'participation'],
    queryFn: async () => (await answered(enrollment.GET('/v1/participation-figures'))).figures,
  });

interface Joined {
  readonly eligible: number;
  readonly joined: number;
  readonly batches?: number;
}

/** How many in a hundred joined, to one place. */
const rateOf = ({ eligible, joined }: Joined): number =>
  eligible === 0 ? 0 : Math.round((joined * 10 * ALL) / eligible) / 10;

const barOf = (name: string, figure: Joined, language: Language): Bar => {
  const value = rateOf(figure);
  const { joined, eligible, batches } = figure;
  const beside = batches === undefined ? [joined, eligible] : [joined, eligible, batches];
  return {
    name,
    value,
    shown: `${String(value)}%`,
    more: beside.map((count) => ({ shown: counted(count, language), value: String(count) })),
  };
};

const keyOf = ({ society, plan }: Figure): string => `${society} ${plan}`;

const Charts = ({ figures }: { readonly figures: readonly Figure[] }): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  const [chosen, choose] = useState('');
  const societyName = useSocietyName();
  const planName = usePlanName();
  const keys = [...new Set(figures.map(keyOf))];
  const figuresOf = (key: string): readonly Figure[] => figures.filter((figure) => keyOf(figure) === key);
  const joinedIn = (key: string): number => figuresOf(key).reduce((sum, { joined }) => sum + joined, 0);
  const [most = ''] = [...keys].sort((one, other) => joinedIn(other) - joinedIn(one));
  const key = keys.includes(chosen) ? chosen : most;
  const nameOf = (each: string): string => {
    const [society = '', plan = ''] = each.split(' ');
    return `${planName(plan)} · ${societyName(society)}`;
  };
  return (
    <BarChart
      title={t.participation}
      unit={t.rate}
      moreColumns={t.participationColumns}
      most={ALL}
      bars={figuresOf(key).map((figure) => barOf(month(figure.month, language), figure, language))}
      note={
        <>
          <p>{t.participationText}</p>
          <SelectField label={t.plan} options={keys.map((each) => [each, nameOf(each)])} value={key} write={choose} />
        </>
      }
    />
  );
};

/** How many of those who count joined, by the month in which their batches begin, of one plan at a time. */
export const ParticipationCharts = (): ReactNode => {
  const figures = useParticipation();
  return <Loaded query={figures}>{(found) => <Charts figures={found} />}</Loaded>;
};

/** Participation of one employer, batch by batch. */
export const EmployerParticipation = ({ batches }: { readonly batches: readonly Batch[] }): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  const planName = usePlanName();
  return (
    <BarChart
      title={t.participation}
      unit={t.rate}
      moreColumns={t.participationColumns.slice(0, 2)}
      most={ALL}
      bars={[...batches]
        .reverse()
        .flatMap(({ startOn, participation }) =>
          participation.map((figure) =>
            barOf(`${day(startOn, language)} · ${planName(figure.plan)}`, figure, language),
          ),
        )}
      note={<p>{t.participationText}</p>}
    />
  );
};
