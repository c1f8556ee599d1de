import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect } from 'react';
import { isMissing, Refused } from '../shared/api/client.ts';
import type { RegisterName } from '../shared/registers/api.ts';
import { Loaded, Refusal } from '../shared/ui/states.tsx';
import { WorkProgress } from '../shared/ui/work-progress.tsx';
import { useWords } from '../shared/words/words.tsx';
import { cancelImport, useImported, useImportWork } from './register-api.ts';
import { ImportResult } from './register-imported.tsx';
import { en, zh } from './register-words.ts';

/** A large file of a register that is being read, or was. */
export interface KeptImport {
  readonly workId: string;
  readonly fileName: string;
}

interface LargeImportProps {
  readonly register: RegisterName;
  readonly kept: KeptImport;
  /** The file is done with, or gone: another one may be sent. */
  readonly onDone: () => void;
}

/** What came of it. Its proposal is among those that wait from now on. */
const Outcome = ({ register, kept, onDone }: LargeImportProps): ReactNode => {
  const t = useWords({ zh, en });
  const known = useQueryClient();
  const query = useImported(register, kept.workId);
  const isGone = isMissing(query.error);
  useEffect(() => {
    if (isGone) onDone();
  }, [isGone, onDone]);
  useEffect(() => {
    if (query.isSuccess) void known.invalidateQueries({ queryKey: ['register-proposals'] });
  }, [query.isSuccess, known]);
  if (isGone) return null;
  return (
    <>
      {query.error instanceof Refused ? (
        <Refusal error={query.error} />
      ) : (
        <Loaded query={query}>{(imported) => <ImportResult imported={imported} />}</Loaded>
      )}
      <button type="button" onClick={onDone}>
        {t.otherFile}
      </button>
    </>
  );
};

/** A large file from its reading to its proposal: it can be left and come back to, and stopped. */
export const LargeImport = (props: LargeImportProps): ReactNode => {
  const t = useWords({ zh, en });
  const { kept, onDone } = props;
  const query = useImportWork(kept.workId);
  const isGone = isMissing(query.error) || query.data?.state === 'cancelled';
  useEffect(() => {
    if (isGone) onDone();
  }, [isGone, onDone]);
  if (isGone) return null;
  return (
    <Loaded query={query}>
      {(work) =>
        work.state === 'running' ? (
          <WorkProgress
            work={work}
            title={t.reading(kept.fileName)}
            cancel={(key) => cancelImport(kept.workId, key)}
            onCancelled={onDone}
          />
        ) : (
          <Outcome {...props} />
        )
      }
    </Loaded>
  );
};
