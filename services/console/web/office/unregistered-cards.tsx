import type { ReactNode } from 'react';
import { type Claim, useReport } from './api.ts';
import { IllnessLookUp } from './illness-look-up.tsx';
import { UnregisteredCard } from './unregistered-card.tsx';

/** What a claim names and the registers of its day do not hold. */
export const UnregisteredCards = ({ claim }: { readonly claim: Claim }): ReactNode => {
  const lacks = (code: string): boolean => claim.items.some((item) => item.code === code);
  const isAsked = lacks('HOSPITAL_UNKNOWN') || lacks('ILLNESS_UNKNOWN');
  const report = useReport(claim, isAsked);
  if (!isAsked || report.data === undefined || report.data.event === 'accident') return null;
  const { hospital, illness = '' } = report.data;
  const on = report.data.event === 'stay' ? (report.data.segments[0]?.admittedOn ?? '') : report.data.reportedOn;
  return (
    <>
      {lacks('HOSPITAL_UNKNOWN') && (
        <UnregisteredCard found={{ register: 'hospital', said: hospital.name ?? hospital.code ?? '', on }} />
      )}
      {lacks('ILLNESS_UNKNOWN') && <IllnessLookUp said={illness} on={on} />}
      {lacks('ILLNESS_UNKNOWN') && illness !== '' && (
        <UnregisteredCard found={{ register: 'illness', said: illness, on }} />
      )}
    </>
  );
};
