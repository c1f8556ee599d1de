import { type ReactNode, useState } from 'react';

interface PrintKeyProps {
  readonly label: string;
  /** Id of the part that is printed alone, under the heading of the page. */
  readonly part: string;
  /** Brings what is to be on the paper and not on the page yet. */
  readonly prepare?: () => Promise<void>;
}

/** Twice: the first comes before what was brought is drawn. */
const drawn = (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => {
      requestAnimationFrame(() => {
        resolve();
      });
    });
  });

const printPart = (part: string): void => {
  const sheet = document.getElementById(part);
  const root = document.documentElement;
  if (sheet === null) return;
  sheet.dataset['printed'] = '';
  root.dataset['printing'] = '';
  addEventListener(
    'afterprint',
    () => {
      delete sheet.dataset['printed'];
      delete root.dataset['printing'];
    },
    { once: true },
  );
  print();
};

/** Prints one part of the page as a document of its own; the rest of the page stays on the screen. */
export const PrintKey = ({ label, part, prepare }: PrintKeyProps): ReactNode => {
  const [isBusy, work] = useState(false);
  const prepared = async (bring: () => Promise<void>): Promise<void> => {
    work(true);
    try {
      await bring();
      await drawn();
    } finally {
      work(false);
    }
    printPart(part);
  };
  return (
    <button
      type="button"
      disabled={isBusy}
      onClick={() => {
        if (prepare === undefined) printPart(part);
        else void prepared(prepare);
      }}
    >
      {label}
    </button>
  );
};
