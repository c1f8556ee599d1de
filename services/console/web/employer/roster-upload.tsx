import { useMutation, useQueryClient } from '@tanstack/react-query';
import {
  type DragEvent,
  lazy,
  type ReactNode,
  Suspense,
  useCallback,
  useDeferredValue,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react';
import { newKey } from '../shared/api/client.ts';
import { useKept } from '../shared/api/use-kept.ts';
import { offerFile } from '../shared/ui/offer-file.ts';
import { PrintKey } from '../shared/ui/print-key.tsx';
import { Loading } from '../shared/ui/states.tsx';
import { useLanguage, useWords } from '../shared/words/words.tsx';
import type { RosterReply, SeenBatch } from './api.ts';
import { FileRefusal } from './file-refusal.tsx';
import type { KeptUpload } from './large-roster.tsx';
import { annotatedFile, sendRoster } from './roster-file.ts';
import { FINDINGS_PART, RosterChanges, RosterSummary, rowsGone } from './roster-diff.tsx';
import { isStale } from './is-stale.ts';
import { Stale } from './stale.tsx';
import { en, zh } from './upload-words.ts';

/** Loaded for a file that is read in long work: few are. */
const LargeRoster = lazy(async () => ({ default: (await import('./large-roster.tsx')).LargeRoster }));

const DropZone = ({ onFile }: { readonly onFile: (file: File) => void }): ReactNode => {
  const t = useWords({ zh, en });
  const id = useId();
  const [isOver, hover] = useState(false);
  const take = (list: FileList | null): void => {
    const file = list?.item(0);
    if (file) onFile(file);
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    hover(false);
    take(event.dataTransfer.files);
  };
  return (
    <label
      className="drop"
      data-over={isOver ? '' : undefined}
      htmlFor={id}
      onDragOver={(event) => {
        event.preventDefault();
        hover(true);
      }}
      onDragLeave={() => {
        hover(false);
      }}
      onDrop={drop}
    >
      <strong>{t.drop}</strong>
      <span className="soft">{t.dropHint}</span>
      <input
        className="unseen"
        id={id}
        type="file"
        name="roster"
        accept=".xlsx,.csv,.txt,.tsv"
        onChange={(event) => {
          take(event.target.files);
          event.target.value = '';
        }}
      />
    </label>
  );
};

interface Compared {
  readonly file: File;
  readonly reply: RosterReply;
  /** The batch it was compared with. */
  readonly seen: SeenBatch;
  /** Of the one request that puts it in place, however often it is sent. */
  readonly key: string;
}

interface ComparisonProps {
  readonly compared: Compared;
  readonly busy: boolean;
  readonly onAnnotate: () => void;
  readonly onConfirm: () => void;
  readonly onDiscard: () => void;
}

/** What the file would change, and what to do with it: first what is wrong and the keys, then every change. */
const Comparison = ({ compared: { reply }, busy, onAnnotate, onConfirm, onDiscard }: ComparisonProps): ReactNode => {
  const t = useWords({ zh, en });
  // What was waited for is in sight, with its keys, wherever the page stood.
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    place.current?.scrollIntoView({ block: 'start' });
  }, [reply]);
  return (
    <div className="compared" aria-live="polite" ref={place}>
      <RosterSummary reply={reply} />
      <div className="off-paper">
        <button type="button" disabled={busy} onClick={onAnnotate}>
          {t.annotated}
        </button>
        <p className="hint">{t.annotatedHint}</p>
      </div>
      <div className="actions">
        {reply.changed && reply.leavesHeldBack?.mendFirst !== true && (
          <button type="button" className="main" disabled={busy} onClick={onConfirm}>
            {t.confirm(reply.joins, rowsGone(reply), reply.corrections)}
          </button>
        )}
        <button type="button" onClick={onDiscard}>
          {t.discard}
        </button>
        {reply.cellFindingCount > 0 && <PrintKey label={t.printFindings} part={FINDINGS_PART} />}
      </div>
      <RosterChanges reply={reply} />
    </div>
  );
};

/** What is done with a file: compared, put in place, given back; a large one is remembered until it has its place. */
const useSending = (seen: SeenBatch) => {
  const { batchId } = seen.batch;
  const language = useLanguage();
  const known = useQueryClient();
  const [kept, keep] = useKept<KeptUpload>(`roster:${batchId}`);
  const [isSaved, tell] = useState(false);
  /** Which part of the file is on its way, from 0 to 1. */
  const [sent, send] = useState(0);
  const comparing = useMutation({
    mutationFn: async (file: File): Promise<Compared | null> => {
      const reply = await sendRoster(seen, file, null, send);
      if (!('workId' in reply)) return { file, reply, seen, key: newKey() };
      keep({ uploadId: reply.workId, fileName: file.name });
      return null;
    },
  });
  const saved = useCallback(async () => {
    await Promise.all(['batch', 'rows', 'batches'].map((name) => known.invalidateQueries({ queryKey: [name] })));
    tell(true);
  }, [known]);
  const replacing = useMutation({
    mutationFn: ({ file, key, seen: looked }: Compared) => sendRoster(looked, file, key),
    onError: async () => {
      await known.invalidateQueries({ queryKey: ['batch', batchId] });
    },
    onSuccess: () => {
      comparing.reset();
      return saved();
    },
  });
  const annotating = useMutation({
    mutationFn: async (file: File) => {
      offerFile(await annotatedFile(batchId, file, language), file.name);
    },
  });
  const compare = (file: File): void => {
    replacing.reset();
    tell(false);
    send(0);
    comparing.mutate(file);
  };
  return { kept, keep, isSaved, saved, sent, comparing, replacing, annotating, compare };
};

const PERCENT = 100;

/** A file, what it would change, and the key that lets it. */
export const RosterUpload = ({ seen }: { readonly seen: SeenBatch }): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  const { batchId, society, startOn } = seen.batch;
  const { kept, keep, isSaved, saved, sent, comparing, replacing, annotating, compare } = useSending(seen);
  // Some thousand rows are drawn in pieces, between which keys are heard.
  const compared = useDeferredValue(comparing.data ?? undefined);
  const template = `/api/v1/roster-template?${new URLSearchParams({ society, startOn, language }).toString()}`;
  return (
    <section className="card" id="roster">
      <h2>{t.rosterSent}</h2>
      {kept === null ? (
        <DropZone onFile={compare} />
      ) : (
        <Suspense fallback={<Loading />}>
          <LargeRoster batchId={batchId} kept={kept} onKeep={keep} onSaved={saved} />
        </Suspense>
      )}
      <p>
        <a href={template} download>
          {t.template}
        </a>
      </p>
      {comparing.isPending && (
        <p className="status" role="status">
          {sent > 0 && sent < 1 ? t.sending(Math.floor(sent * PERCENT)) : t.comparing}
        </p>
      )}
      {compared !== undefined && isStale(replacing.error) ? (
        <>
          <Stale before={compared.seen} after={seen} />
          <div className="actions">
            <button
              type="button"
              onClick={() => {
                compare(compared.file);
              }}
            >
              {t.compareAgain}
            </button>
          </div>
        </>
      ) : (
        <FileRefusal error={comparing.error ?? replacing.error ?? annotating.error} />
      )}
      {isSaved && compared === undefined && kept === null && (
        <p className="card notice" role="status">
          {t.saved}
        </p>
      )}
      {compared !== undefined && (
        <Comparison
          compared={compared}
          busy={replacing.isPending || annotating.isPending}
          onAnnotate={() => {
            annotating.mutate(compared.file);
          }}
          onConfirm={() => {
            replacing.mutate(compared);
          }}
          onDiscard={() => {
            comparing.reset();
          }}
        />
      )}
    </section>
  );
};
