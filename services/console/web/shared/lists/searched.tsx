import './searched.css';
import { type ReactNode, type RefObject, use, useDeferredValue, useLayoutEffect, useRef, useState } from 'react';
import { TextField } from '../ui/text-field.tsx';
import { counted } from '../words/format.ts';
import { useLanguage, useWords } from '../words/words.tsx';
import { isSought, saidIn } from './sought.ts';
import { WholeContext } from './whole.ts';

const zh = {
  search: (list: string) => `在“${list}”中查找`,
  found: (found: string) => `找到 ${found} 条。`,
  foundSoFar: (found: string, shown: string) => `在已显示的 ${shown} 条中找到 ${found} 条；其余的先“显示更多”。`,
};
const en: typeof zh = {
  search: (list) => `Search “${list}”`,
  found: (found) => `${found} found.`,
  foundSoFar: (found, shown) => `${found} of the ${shown} shown so far; for the others, show more first.`,
};

/** As many rows are seen at a glance: nobody types to find one of them. */
const FEW = 10;

const NOTHING = { count: 0, found: 0 };

/** Takes out of sight whatever row does not say what is looked for, also one that comes or changes later. */
const useSoughtRows = (place: RefObject<HTMLElement | null>, rows: string, sought: string): typeof NOTHING => {
  const [counts, count] = useState(NOTHING);
  useLayoutEffect(() => {
    const list = place.current;
    if (list === null) return undefined;
    const look = (): void => {
      const all = [...list.querySelectorAll<HTMLElement>(rows)];
      for (const row of all) row.hidden = sought !== '' && !isSought(saidIn(row), sought);
      const found = all.filter(({ hidden }) => !hidden).length;
      count((before) =>
        before.count === all.length && before.found === found ? before : { count: all.length, found },
      );
    };
    look();
    const changes = new MutationObserver(look);
    changes.observe(list, { childList: true, characterData: true, subtree: true });
    return () => {
      changes.disconnect();
    };
  }, [place, rows, sought]);
  return counts;
};

interface SearchLineProps {
  readonly name: string;
  readonly typed: string;
  readonly write: (typed: string) => void;
  /** Rows that were read, and those of them that are what is looked for. */
  readonly count: number;
  readonly found: number;
}

/** A line to look for some rows of a list, where they are too many to be seen at a glance, and what came of it. */
export const SearchLine = ({ name, typed, write, count, found }: SearchLineProps): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  const isWhole = use(WholeContext);
  if (count <= FEW && isWhole && typed === '') return null;
  const said = counted(found, language);
  return (
    <div className="sought off-paper">
      <TextField label={t.search(name)} kind="search" value={typed} write={write} />
      <p className="soft" role="status">
        {typed.trim() !== '' && (isWhole ? t.found(said) : t.foundSoFar(said, counted(count, language)))}
      </p>
    </div>
  );
};

interface SearchedProps {
  readonly name: string;
  /** What a row of it is, by its selector. */
  readonly rows: string;
  readonly children: ReactNode;
}

/** A list of which the rows are found by what they say. */
export const Searched = ({ name, rows, children }: SearchedProps): ReactNode => {
  const list = useRef<HTMLDivElement>(null);
  const [typed, write] = useState('');
  // What is typed is there at once; the rows follow.
  const counts = useSoughtRows(list, rows, useDeferredValue(typed.trim()));
  return (
    <>
      <SearchLine name={name} typed={typed} write={write} {...counts} />
      <div className="searched" ref={list}>
        {children}
      </div>
    </>
  );
};
