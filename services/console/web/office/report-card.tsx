import type { paths } from '@huji/contracts/client/claim-adjudication.d.ts';
import type { ReactNode } from 'react';
import type { Answer } from '../shared/api/client.ts';
import { IllnessName } from '../shared/registers/illness-name.tsx';
import { HospitalNote } from '../shared/registers/hospital-note.tsx';
import { GRADES, LEVELS } from '../shared/registers/hospital-words.ts';
import { Facts } from '../shared/ui/facts.tsx';
import { Loaded } from '../shared/ui/states.tsx';
import { day, hasMoney, yuan } from '../shared/words/format.ts';
import { type Language, useLanguage, useWords } from '../shared/words/words.tsx';
import { type Claim, useReport } from './api.ts';
import { en, HOW, SUMS, zh } from './report-words.ts';

type Report = Answer<paths, '/v1/claims/{claimId}/report'>;
type Fact = readonly [string, ReactNode];
type Words = typeof zh;

type Hospital = Extract<Report, { event: 'stay' }>['hospital'];

const hospitalFacts = (
  { designated, emergency, grade, level, code, name }: Hospital,
  on: string,
  t: Words,
  language: Language,
): readonly Fact[] => [
  ...(name === undefined && code === undefined
    ? []
    : [[t.hospital, [name, code].filter(Boolean).join(' · ')] as const]),
  // Of a hospital of the register the register says it, and nobody was asked.
  ...(code !== undefined && grade === undefined && level === undefined
    ? [[t.standing, <HospitalNote key="note" code={code} on={on} />] as const]
    : [
        [t.grade, grade === undefined ? t.unknown : GRADES[grade]?.[language]] as const,
        [t.level, level === undefined ? t.unknown : LEVELS[level][language]] as const,
        [t.designated, designated ? t.yes : t.no] as const,
      ]),
  ...(emergency ? [[t.emergency, t.yes] as const] : []),
];

const factsOf = (report: Report, t: Words, language: Language): readonly Fact[] => {
  switch (report.event) {
    case 'stay':
      return [
        ...report.segments.map(({ admittedOn, dischargedOn }): Fact => [
          t.stay,
          `${day(admittedOn, language)} – ${day(dischargedOn, language)}`,
        ]),
        ...(report.illness === undefined
          ? []
          : [
              [
                t.illness,
                <IllnessName key="illness" code={report.illness} on={report.segments[0]?.admittedOn ?? ''} />,
              ] as const,
            ]),
        ...hospitalFacts(report.hospital, report.segments[0]?.admittedOn ?? '', t, language),
        ...SUMS.flatMap(([name, words]): Fact[] => {
          const sum = report.settlement[name];
          return sum !== undefined && (name === 'totalYuan' || hasMoney(sum))
            ? [[words[language], yuan(sum, language)]]
            : [];
        }),
      ];
    case 'diagnosis':
      return [
        [t.reported, day(report.reportedOn, language)],
        [t.illness, <IllnessName key="illness" code={report.illness} on={report.reportedOn} />],
        ...hospitalFacts(report.hospital, report.reportedOn, t, language),
      ];
    case 'accident':
      return [
        [t.happened, day(report.happenedOn, language)],
        ...(report.assessedOn === undefined ? [] : [[t.assessed, day(report.assessedOn, language)] as const]),
        ...(report.disability.length === 0 ? [] : [[t.disability, report.disability.join(', ')] as const]),
        ...(report.death ? [[t.death, t.yes] as const] : []),
      ];
  }
};

/** As it was typed, to be held against the papers; whoever reads their own claim is not told it. */
const receiptFacts = ({ receipt }: Report, { reviewersNeeded }: Claim, t: Words): readonly Fact[] =>
  reviewersNeeded === undefined
    ? []
    : [
        [
          t.receipt,
          receipt === undefined ? (
            t.receiptNotKept
          ) : (
            <code key="receipt" className="as-printed">
              {receipt}
            </code>
          ),
        ],
      ];

/** What was reported, figure by figure, beside what was calculated from it; why it came late, and whose consent it has. */
export const ReportCard = ({ claim }: { readonly claim: Claim }): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  const report = useReport(claim);
  const { lateReason, filedWithConsent: consent } = claim;
  return (
    <section className="card" aria-label={t.report}>
      <h2>{t.report}</h2>
      <Loaded query={report}>
        {(found) => <Facts facts={[...receiptFacts(found, claim, t), ...factsOf(found, t, language)]} />}
      </Loaded>
      {lateReason !== undefined && (
        <p>
          <strong>{t.late}</strong> {lateReason}
        </p>
      )}
      {consent !== undefined && <p>{t.consent(day(consent.givenOn, language), HOW[consent.how][language])}</p>}
    </section>
  );
};
