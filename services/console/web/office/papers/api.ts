import type { paths } from '@huji/contracts/client/claim-adjudication.d.ts';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { type Answer, answered, claimAdjudication } from '../../shared/api/client.ts';
import { openSheet } from './open-sheet.ts';
import type { Sheet } from './sheet.ts';

export type Paper = Answer<paths, '/v1/claims/{claimId}/papers'>['papers'][number];

/** The papers of a claim that are there; `sees`: whether the reader's function is shown papers at all. */
export const useKeptPapers = (claimId: string, sees: boolean) =>
  useQuery({
    enabled: sees,
    queryKey: ['papers', claimId],
    queryFn: async () => {
      const path = { claimId };
      const { papers } = await answered(claimAdjudication.GET('/v1/claims/{claimId}/papers', { params: { path } }));
      return papers.filter(({ state }) => state === 'kept');
    },
  });

/** Papers the rule book wants and nobody sent. */
export const useMissingPapers = (claimId: string, digest: string | undefined) =>
  useQuery({
    queryKey: ['paper-checklist', claimId, digest],
    queryFn: async () => {
      const params = { path: { claimId } };
      const { papers } = await answered(claimAdjudication.GET('/v1/claims/{claimId}/paper-checklist', { params }));
      return papers.filter(({ kept }) => !kept);
    },
  });

/** A paper made ready to be drawn, for as long as it is looked at; null while it is opened. */
export const useSheet = (content: Blob | undefined): Sheet | 'broken' | null => {
  const [sheet, set] = useState<Sheet | 'broken' | null>(null);
  useEffect(() => {
    if (content === undefined) return;
    let left = false;
    let opened: Sheet | undefined;
    openSheet(content).then(
      (made) => {
        opened = made;
        if (left) made.close();
        else set(made);
      },
      () => {
        if (!left) set('broken');
      },
    );
    return () => {
      left = true;
      opened?.close();
      set(null);
    };
  }, [content]);
  return sheet;
};
