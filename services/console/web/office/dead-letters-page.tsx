import { useInfiniteQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { answered, claimAdjudication, enrollment, payout, premium } from '../shared/api/client.ts';
import { useCommand } from '../shared/api/command.ts';
import { Pages } from '../shared/ui/more.tsx';
import { Refusal } from '../shared/ui/states.tsx';
import { Table } from '../shared/ui/table.tsx';
import { moment } from '../shared/words/format.ts';
import { useLanguage, useWords, type Words } from '../shared/words/words.tsx';
import { CAUSES, CONSUMERS, en, EVENTS, OTHER_CAUSE, SERVICES, zh } from './dead-letters-words.ts';
import { useMay } from './duties.ts';

type Service = keyof typeof SERVICES;

const NAMES = Object.keys(SERVICES) as Service[];

const readPage = (service: Service, cursor: string) => {
  const params = { query: cursor === '' ? {} : { cursor } };
  switch (service) {
    case 'enrollment':
      return answered(enrollment.GET('/v1/enrollment/dead-letters', { params }));
    case 'premium':
      return answered(premium.GET('/v1/premium/dead-letters', { params }));
    case 'claim-adjudication':
      return answered(claimAdjudication.GET('/v1/claim-adjudication/dead-letters', { params }));
    case 'payout':
      return answered(payout.GET('/v1/payout/dead-letters', { params }));
  }
};

type DeadLetter = Awaited<ReturnType<typeof readPage>>['deadLetters'][number];

const replay = (service: Service, deadLetterId: string, key: string) => {
  const params = { path: { deadLetterId }, header: { 'Idempotency-Key': key } };
  switch (service) {
    case 'enrollment':
      return answered(enrollment.POST('/v1/enrollment/dead-letters/{deadLetterId}/replay', { params }));
    case 'premium':
      return answered(premium.POST('/v1/premium/dead-letters/{deadLetterId}/replay', { params }));
    case 'claim-adjudication':
      return answered(claimAdjudication.POST('/v1/claim-adjudication/dead-letters/{deadLetterId}/replay', { params }));
    case 'payout':
      return answered(payout.POST('/v1/payout/dead-letters/{deadLetterId}/replay', { params }));
  }
};

const VERSION = /^v\d+$/;

const useDeadLetters = (service: Service) =>
  useInfiniteQuery({
    queryKey: ['dead-letters', service],
    initialPageParam: '',
    queryFn: ({ pageParam }) => readPage(service, pageParam),
    getNextPageParam: ({ cursor }) => cursor,
  });

/** In words, with the technical name beneath for whoever looks for the fault. */
const Named = ({ name, words }: { readonly name: string; readonly words: Words | undefined }): ReactNode => {
  const language = useLanguage();
  if (words === undefined) return name;
  return (
    <>
      {words[language]}
      <br />
      <span className="soft">{name}</span>
    </>
  );
};

interface RowProps {
  readonly service: Service;
  readonly letter: DeadLetter;
  /** It waits no longer, and leaves the list. */
  readonly onHandled: (name: string) => void;
}

const Row = ({ service, letter, onHandled }: RowProps): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  const mayReplay = useMay('replayEnrollmentDeadLetter');
  const { deadLetterId, eventType, consumer, errorName, attempts, parkedAt } = letter;
  const name =
    eventType
      .split('.')
      .reverse()
      .find((part) => !VERSION.test(part)) ?? eventType;
  const replaying = useCommand(
    (wanted: string, key) => replay(service, wanted, key),
    ({ outcome }) => {
      if (outcome === 'handled') onHandled(name);
    },
  );
  return (
    <tr>
      <th scope="row">
        <Named name={name} words={EVENTS[name]} />
      </th>
      <td>
        <Named name={consumer} words={CONSUMERS[consumer]} />
      </td>
      <td>
        <Named name={errorName} words={CAUSES[errorName] ?? OTHER_CAUSE} />
      </td>
      <td>{attempts}</td>
      <td>{moment(parkedAt, language)}</td>
      <td>
        {mayReplay && (
          <button
            type="button"
            aria-label={t.replayOf(name)}
            disabled={replaying.isPending}
            onClick={() => {
              replaying.mutate(deadLetterId);
            }}
          >
            {t.replay}
          </button>
        )}
        <span role="status">{replaying.data?.outcome === 'parked' && t.parked}</span>
        <Refusal error={replaying.error} />
      </td>
    </tr>
  );
};

const OfService = ({ service }: { readonly service: Service }): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  const query = useDeadLetters(service);
  const [handled, note] = useState('');
  const name = SERVICES[service][language];
  return (
    <section className="card" aria-label={name}>
      <h2>{name}</h2>
      <p role="status" className={handled === '' ? 'unseen' : 'notice'}>
        {handled !== '' && t.handledOf(handled)}
      </p>
      <Pages query={query}>
        {(pages) => {
          const letters = pages.flatMap(({ deadLetters }) => deadLetters);
          if (letters.length === 0) return <p>{t.none}</p>;
          return (
            <Table file="offered" name={name} columns={t.columns}>
              {letters.map((letter) => (
                <Row key={letter.deadLetterId} service={service} letter={letter} onHandled={note} />
              ))}
            </Table>
          );
        }}
      </Pages>
    </section>
  );
};

/** What could not be handled and waits, service by service: what, by whom, which fault, how often. Nothing of it names a person. */
export const DeadLettersPage = (): ReactNode => {
  const t = useWords({ zh, en });
  const mayReplay = useMay('replayEnrollmentDeadLetter');
  return (
    <>
      <title>{`${t.title} · 互济`}</title>
      <h1>{t.title}</h1>
      <p>{t.intro}</p>
      {!mayReplay && <p className="soft">{t.only}</p>}
      {NAMES.map((service) => (
        <OfService key={service} service={service} />
      ))}
    </>
  );
};
