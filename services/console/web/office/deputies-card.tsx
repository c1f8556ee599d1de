import type { ReactNode } from 'react';
import { answered, enrollment } from '../shared/api/client.ts';
import { useCommand } from '../shared/api/command.ts';
import { useSocietyName } from '../shared/registers/societies.ts';
import { Searched } from '../shared/lists/searched.tsx';
import { Loaded, Refusal } from '../shared/ui/states.tsx';
import { day } from '../shared/words/format.ts';
import { useLanguage, useWords } from '../shared/words/words.tsx';
import { type Deputy, useDeputies } from './deputies-api.ts';
import { en, zh } from './deputies-words.ts';
import { useMay } from './duties.ts';
import { ReasonForm } from './reason-form.tsx';
import { useStaffName } from './staff.ts';

const End = ({ deputyId }: Pick<Deputy, 'deputyId'>): ReactNode => {
  const t = useWords({ zh, en });
  const ending = useCommand((reason: string, key) =>
    answered(
      enrollment.POST('/v1/deputies/{deputyId}/end', {
        params: { path: { deputyId }, header: { 'Idempotency-Key': key } },
        body: { reason },
      }),
    ),
  );
  if (ending.isSuccess)
    return (
      <p className="notice" role="status">
        {t.endSent}
      </p>
    );
  return (
    <>
      <Refusal error={ending.error} />
      <ReasonForm
        summary={t.end}
        send={t.endSend}
        busy={ending.isPending}
        place={`deputy-${deputyId}`}
        onReason={(reason) => ending.mutateAsync(reason)}
      />
    </>
  );
};

const Item = ({ deputy }: { readonly deputy: Deputy }): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  const societyName = useSocietyName();
  const staffName = useStaffName();
  const mayEnd = useMay('proposeDeputyEnd');
  const { deputy: who, absent, role, societies, firstOn, lastOn, reason, grantedBy, inForce, endedOn } = deputy;
  const and = language === 'zh' ? '、' : ', ';
  return (
    <li className="card">
      <p className="line">
        <strong>{t.stands(staffName(who.subject, who.roles), staffName(absent.subject, [role]))}</strong>
        {inForce && <span className="badge good">{t.now}</span>}
      </p>
      <p>{`${t.days(day(firstOn, language), day(lastOn, language))} · ${societies.map(societyName).join(and)}`}</p>
      <p className="soft">{`${reason} · ${t.grantedBy(grantedBy.map(({ subject, roles }) => staffName(subject, roles)).join(and))}`}</p>
      {endedOn === undefined ? mayEnd && <End deputyId={deputy.deputyId} /> : <p>{t.ended(day(endedOn, language))}</p>}
    </li>
  );
};

/** Who stands in for whom, and the form by which that ends before its last day. */
export const DeputiesCard = (): ReactNode => {
  const t = useWords({ zh, en });
  const deputies = useDeputies();
  return (
    <section aria-label={t.deputies}>
      <h2>{t.deputies}</h2>
      <Loaded query={deputies}>
        {(found) =>
          found.length === 0 ? (
            <p className="card">{t.none}</p>
          ) : (
            <Searched name={t.deputies} rows=":scope > ul > li">
              <ul>
                {found.map((deputy) => (
                  <Item key={deputy.deputyId} deputy={deputy} />
                ))}
              </ul>
            </Searched>
          )
        }
      </Loaded>
    </section>
  );
};
