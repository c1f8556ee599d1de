import { present } from '@huji/contracts/shared/present.ts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import { ask } from '../shared/api/ask.ts';
import { isMissing, Refused } from '../shared/api/client.ts';
import { isAnswer, useWishKey } from '../shared/api/command.ts';
import { offerFile } from '../shared/ui/offer-file.ts';
import { Loaded, Loading, Refusal } from '../shared/ui/states.tsx';
import { WorkProgress } from '../shared/ui/work-progress.tsx';
import { useLanguage, useWords } from '../shared/words/words.tsx';
import { type SeenBatch, useBatch } from './api.ts';
import { FileRefusal } from './file-refusal.tsx';
import { isStale } from './is-stale.ts';
import { Stale } from './stale.tsx';
import {
  adoptUpload,
  cancelReading,
  cancelWork,
  type Upload,
  type UploadPlace,
  useUpload,
  useUploadOutcomes,
  useWork,
} from './roster-upload-api.ts';
import { RosterCounts, RosterNotes, rowsGone } from './roster-diff.tsx';
import { UploadChanges, UploadFindings } from './upload-lists.tsx';
import { en, zh } from './upload-words.ts';

/** A large file of a batch that is being read, was read, or is being put into the draft. */
export interface KeptUpload {
  /** The work that reads the file. */
  readonly uploadId: string;
  readonly fileName: string;
  /** The work that puts it into the draft. */
  readonly adoptionId?: string;
}

interface LargeRosterProps {
  readonly batchId: string;
  readonly kept: KeptUpload;
  readonly onKeep: (kept: KeptUpload | null) => void;
  readonly onSaved: () => Promise<void>;
}

/** How many of all rows come to what takes as long as asking about each of them: it is shown when it is known. */
const Counts = ({ place, upload }: { readonly place: UploadPlace; readonly upload: Upload }): ReactNode => {
  const { data, isFetching } = useUploadOutcomes(place);
  return <RosterCounts of={{ ...upload, ...present({ outcomes: data ?? undefined }) }} isCounting={isFetching} />;
};

/** Puts the compared rows in place; where a colleague was faster it is known what they changed. */
const useAdopting = (place: UploadPlace, onBegun: (workId: string) => void) => {
  const known = useQueryClient();
  const { data: seen } = useBatch(place.batchId);
  const [before, keep] = useState<SeenBatch | undefined>();
  const key = useWishKey();
  const adopting = useMutation({
    mutationFn: (looked: SeenBatch | undefined) => adoptUpload(place, key.keyOf(looked?.etag), looked?.etag),
    onMutate: () => {
      keep(undefined);
    },
    onError: async (error, looked) => {
      key.failed(error);
      await known.invalidateQueries({ queryKey: ['batch', place.batchId] });
      if (isStale(error)) keep(looked);
    },
    onSuccess: ({ workId }) => {
      key.answered();
      onBegun(workId);
    },
  });
  /** One that was not answered is asked again of the draft it was asked of: it may have begun. */
  const adopt = (): void => {
    const isOpen = adopting.isError && !isAnswer(adopting.error);
    adopting.mutate(isOpen ? adopting.variables : seen);
  };
  return { seen, before, adopting, adopt };
};

/** What a large file would change, and what to do with it. */
const Comparison = ({
  place,
  upload,
  kept,
  onKeep,
}: Pick<LargeRosterProps, 'kept' | 'onKeep'> & {
  readonly place: UploadPlace;
  readonly upload: Upload;
}): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  const { seen, before, adopting, adopt } = useAdopting(place, (workId) => {
    onKeep({ ...kept, adoptionId: workId });
  });
  const annotating = useMutation({
    mutationFn: async () => {
      const path = `/api/v1/batches/${place.batchId}/roster-uploads/${place.workId}/file?language=${language}`;
      offerFile(await (await ask(path)).blob(), kept.fileName);
    },
  });
  return (
    <>
      <h3>{t.compared}</h3>
      <Counts place={place} upload={upload} />
      {upload.findingCounts.length > 0 && <UploadFindings place={place} upload={upload} />}
      <RosterNotes notes={upload.notes} />
      <div>
        <button
          type="button"
          disabled={annotating.isPending}
          onClick={() => {
            annotating.mutate();
          }}
        >
          {t.annotated}
        </button>
        <p className="hint">{t.annotatedHint}</p>
        <FileRefusal error={annotating.error} />
      </div>
      {before !== undefined && seen !== undefined ? (
        <Stale before={before} after={seen} />
      ) : (
        <Refusal error={adopting.error} />
      )}
      <div className="actions">
        {upload.changed && upload.leavesHeldBack?.mendFirst !== true && (
          <button type="button" className="main" disabled={adopting.isPending} onClick={adopt}>
            {t.confirm(upload.joins, rowsGone(upload), upload.corrections)}
          </button>
        )}
        <button
          type="button"
          onClick={() => {
            onKeep(null);
          }}
        >
          {t.discard}
        </button>
      </div>
      {upload.joins + upload.leaves + upload.corrections > 0 && <UploadChanges place={place} upload={upload} />}
    </>
  );
};

/** The file that was read, or what was wrong with it. One that is kept no longer is simply gone. */
const Read = ({ batchId, kept, onKeep }: Omit<LargeRosterProps, 'onSaved'>): ReactNode => {
  const t = useWords({ zh, en });
  const place = { batchId, workId: kept.uploadId };
  const query = useUpload(place);
  const isGone = isMissing(query.error);
  useEffect(() => {
    if (isGone) onKeep(null);
  }, [isGone, onKeep]);
  if (isGone) return null;
  if (query.error instanceof Refused)
    return (
      <>
        <FileRefusal error={query.error} />
        <button
          type="button"
          onClick={() => {
            onKeep(null);
          }}
        >
          {t.otherFile}
        </button>
      </>
    );
  return (
    <Loaded query={query}>
      {(upload) => <Comparison place={place} upload={upload} kept={kept} onKeep={onKeep} />}
    </Loaded>
  );
};

/** The rows go into the draft. */
const Adoption = ({
  adoptionId,
  kept,
  onKeep,
  onSaved,
}: Omit<LargeRosterProps, 'batchId'> & { readonly adoptionId: string }): ReactNode => {
  const t = useWords({ zh, en });
  const query = useWork(adoptionId);
  const state = query.data?.state;
  const isGone = isMissing(query.error);
  const back = (): void => {
    onKeep({ uploadId: kept.uploadId, fileName: kept.fileName });
  };
  useEffect(() => {
    if (isGone) onKeep(null);
    if (state !== 'done') return;
    onKeep(null);
    void onSaved();
  }, [isGone, state, onKeep, onSaved]);
  if (query.data === undefined) return <Loading />;
  if (state === 'running')
    return (
      <WorkProgress
        work={query.data}
        title={t.saving}
        cancel={(key) => cancelWork(adoptionId, key)}
        onCancelled={back}
      />
    );
  if (state === 'done') return null;
  return (
    <>
      <p className="card notice bad" role="alert">
        {['comparison_outdated', 'stale'].includes(query.data.code ?? '') ? t.outdated : t.notSaved}
      </p>
      <button
        type="button"
        onClick={() => {
          onKeep(null);
        }}
      >
        {t.otherFile}
      </button>
    </>
  );
};

/** A large file from its reading to the draft: it can be left and come back to. */
export const LargeRoster = ({ batchId, kept, onKeep, onSaved }: LargeRosterProps): ReactNode => {
  const t = useWords({ zh, en });
  const query = useWork(kept.uploadId);
  const isGone = isMissing(query.error) || query.data?.state === 'cancelled';
  useEffect(() => {
    if (isGone) onKeep(null);
  }, [isGone, onKeep]);
  if (kept.adoptionId !== undefined)
    return <Adoption adoptionId={kept.adoptionId} kept={kept} onKeep={onKeep} onSaved={onSaved} />;
  if (isGone) return null;
  return (
    <Loaded query={query}>
      {(work) =>
        work.state === 'running' ? (
          <WorkProgress
            work={work}
            title={t.reading(kept.fileName)}
            cancel={(key) => cancelReading(kept.uploadId, key)}
            onCancelled={() => {
              onKeep(null);
            }}
          />
        ) : (
          <Read batchId={batchId} kept={kept} onKeep={onKeep} />
        )
      }
    </Loaded>
  );
};
