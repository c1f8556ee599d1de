import { useCallback, useState } from 'react';

/** A large file of a batch that is being read, was read, or is being put into the draft. It survives a reload of the page. */
export interface KeptUpload {
  /** The work that reads the file. */
  readonly uploadId: string;
  readonly fileName: string;
  /** The work that puts it into the draft. */
  readonly adoptionId?: string;
}

const nameOf = (batchId: string): string => `huji-roster-${batchId}`;

const keptOf = (batchId: string): KeptUpload | null => {
  try {
    const text = localStorage.getItem(nameOf(batchId));
    return text === null ? null : (JSON.parse(text) as KeptUpload);
  } catch {
    return null;
  }
};

const keepOf = (batchId: string, upload: KeptUpload | null): void => {
  try {
    if (upload === null) localStorage.removeItem(nameOf(batchId));
    else localStorage.setItem(nameOf(batchId), JSON.stringify(upload));
  } catch {
    // A browser that keeps nothing: the page works until it is left.
  }
};

/** What this browser remembers of a batch, and how to remember something else. */
export const useKeptUpload = (batchId: string): readonly [KeptUpload | null, (upload: KeptUpload | null) => void] => {
  const [upload, set] = useState(() => keptOf(batchId));
  const keep = useCallback(
    (next: KeptUpload | null) => {
      keepOf(batchId, next);
      set(next);
    },
    [batchId],
  );
  return [upload, keep];
};
