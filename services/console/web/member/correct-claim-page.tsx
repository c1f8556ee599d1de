import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { answered, claimAdjudication, Refused } from '../shared/api/client.ts';
import { problemOf } from '../shared/api/problem.ts';
import { illnessNameOf } from '../shared/registers/illness-name.tsx';
import { Loaded } from '../shared/ui/states.tsx';
import { useWords } from '../shared/words/words.tsx';
import { type Claim, useOwnClaims } from './api.ts';
import { correctionOf, draftOf, type Report } from './claim-correction.ts';
import { ClaimForm } from './claim-form.tsx';
import { en, zh } from './correction-words.ts';

interface Reported {
  readonly report: Report;
  /** As the register of the day calls it; null: it does not, or was not read. */
  readonly illnessName: string | null;
  /** As the report was read: a correction names it, so that nothing is written over. */
  readonly seen: string;
}

const namedIllness = async (report: Report): Promise<string | null> => {
  if (report.event === 'accident' || report.illness === undefined) return null;
  const on = report.event === 'stay' ? report.segments[0]?.admittedOn : report.reportedOn;
  try {
    return await illnessNameOf(report.illness, on ?? '');
  } catch {
    // The code says as much to whoever reads it on the papers.
    return null;
  }
};

const useReport = ({ number }: Claim) =>
  useQuery({
    queryKey: ['report', number],
    // What is being corrected stays as it was opened.
    staleTime: Infinity,
    gcTime: 0,
    queryFn: async (): Promise<Reported> => {
      const path = { number };
      const { data, error, response } = await claimAdjudication.GET('/v1/me/claims/{number}/report', {
        params: { path },
      });
      if (data === undefined) throw new Refused(problemOf(error, response.status));
      return { report: data, illnessName: await namedIllness(data), seen: response.headers.get('etag') ?? '' };
    },
  });

const Correct = ({ claim }: { readonly claim: Claim }): ReactNode => {
  const t = useWords({ zh, en });
  const [, go] = useLocation();
  const reported = useReport(claim);
  return (
    <Loaded query={reported}>
      {({ report, illnessName, seen }) => (
        <>
          <p>{t.correctText}</p>
          <ClaimForm
            today={claim.submittedOn}
            place={`claim-correction-${claim.number}`}
            initial={{ ...draftOf(report, illnessName), keepsReceipt: 'yes' }}
            sendLabel={t.sendCorrection}
            foresee={(draft) => {
              const params = { path: { number: claim.number } };
              const body = correctionOf(draft, report);
              return answered(claimAdjudication.POST('/v1/me/claims/{number}/report/preview', { params, body }));
            }}
            send={async (draft, key) => {
              const header = { 'Idempotency-Key': key, 'If-Match': seen };
              const params = { path: { number: claim.number }, header };
              const body = correctionOf(draft, report);
              return (await answered(claimAdjudication.PUT('/v1/me/claims/{number}/report', { params, body }))).number;
            }}
            onSent={(number) => {
              go(`/m/claims/${number}`);
            }}
          />
        </>
      )}
    </Loaded>
  );
};

/** A claim that nobody decided on is corrected: the same three steps, filled with what was reported. */
export const CorrectClaimPage = ({ number }: { readonly number: string }): ReactNode => {
  const t = useWords({ zh, en });
  const claims = useOwnClaims();
  return (
    <>
      <title>{`${t.correct} · 互济`}</title>
      <h1>{t.correct}</h1>
      <Loaded query={claims}>
        {(list) => {
          const claim = list.find((each) => each.number === number);
          if (claim === undefined) return <p className="card">{t.missing}</p>;
          return claim.openToMember ? <Correct claim={claim} /> : <p className="card notice">{t.closedToMember}</p>;
        }}
      </Loaded>
      <p>
        <Link href={`/m/claims/${number}`}>{t.toClaim}</Link>
      </p>
    </>
  );
};
