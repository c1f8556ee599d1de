import { useCallback, useEffect, useState } from 'react';
import { newKey } from '../api/client.ts';
import type { PaperType } from '../claims/paper-names.ts';
import { forgetWaiting, keepWaiting, waitingAt, type WaitingPaper, type WaitingPlace } from './waiting-papers.ts';
import { BYTES_MAX, type FileFault, kindOf, PAPERS_MAX } from './limits.ts';
import { shrunk } from './shrink.ts';

/** A file that was not taken, and why. */
export interface UntakenFile {
  readonly fileName: string;
  readonly type: PaperType;
  readonly fault: FileFault;
}

export interface WaitingPapers {
  readonly papers: readonly WaitingPaper[];
  /** What was kept before is read: before that nothing is shown as missing. */
  readonly ready: boolean;
  /** The kind of paper whose files are being made smaller. */
  readonly preparing: PaperType | null;
  readonly untaken: readonly UntakenFile[];
  readonly add: (files: readonly File[], type: PaperType) => void;
  readonly change: (paper: WaitingPaper) => Promise<void>;
  readonly remove: (id: string) => void;
}

export interface PlaceOfPapers extends WaitingPlace {
  /** Papers that the service has already: all of them count. */
  readonly kept: number;
}

const HEAD_BYTES = 16;

/** The file as it will be sent, or why it cannot be: one that lies in a cloud only is not there to be read. */
const prepared = async (file: File): Promise<Blob | FileFault> => {
  try {
    const kind = kindOf(new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer()));
    if (kind === null) return 'type';
    const content = await shrunk(file, kind);
    if (content.size > BYTES_MAX) return 'bytes';
    // Read once as a whole: what is kept is then there, whatever becomes of the file.
    return new Blob([await content.arrayBuffer()], { type: content.type });
  } catch {
    return 'unreadable';
  }
};

/** Papers that somebody chose, kept in this browser until they are whole at the service. */
export const useWaiting = ({ owner, place, claimId, kept }: PlaceOfPapers): WaitingPapers => {
  const [papers, set] = useState<readonly WaitingPaper[]>([]);
  const [ready, settle] = useState(false);
  const [preparing, prepare] = useState<PaperType | null>(null);
  const [untaken, refuse] = useState<readonly UntakenFile[]>([]);
  useEffect(() => {
    let left = false;
    void waitingAt({ owner, place, claimId }).then((found) => {
      if (left) return;
      set(found);
      settle(true);
    });
    return () => {
      left = true;
    };
  }, [owner, place, claimId]);
  const take = async (files: readonly File[], type: PaperType): Promise<void> => {
    prepare(type);
    refuse([]);
    const faults: UntakenFile[] = [];
    let room = PAPERS_MAX - kept - papers.length;
    try {
      for (const file of files) {
        const content = room > 0 ? await prepared(file) : 'count';
        if (typeof content === 'string') {
          faults.push({ fileName: file.name, type, fault: content });
          continue;
        }
        room -= 1;
        const own = { id: newKey(), owner, place, chosenAtMs: Date.now() };
        const paper = { ...own, type, fileName: file.name, content };
        await keepWaiting(paper);
        set((before) => [...before, paper]);
      }
    } finally {
      refuse(faults);
      prepare(null);
    }
  };
  const change = useCallback(async (paper: WaitingPaper): Promise<void> => {
    await keepWaiting(paper);
    set((before) => before.map((each) => (each.id === paper.id ? paper : each)));
  }, []);
  const remove = useCallback((id: string): void => {
    void forgetWaiting(id);
    set((before) => before.filter((each) => each.id !== id));
  }, []);
  return {
    ...{ papers, ready, preparing, untaken, change, remove },
    add: (files, type) => {
      void take(files, type);
    },
  };
};
