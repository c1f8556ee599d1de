import type { ReactNode } from 'react';

interface PrintKeyProps {
  readonly label: string;
  /** Id of the part that is printed alone, under the heading of the page. */
  readonly part: string;
}

/** Prints one part of the page as a document of its own; the rest of the page stays on the screen. */
export const PrintKey = ({ label, part }: PrintKeyProps): ReactNode => (
  <button
    type="button"
    onClick={() => {
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
    }}
  >
    {label}
  </button>
);
