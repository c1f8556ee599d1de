import './suggest.css';
import { present, presentIf } from '@huji/contracts/shared/present.ts';
import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, type ReactNode, useDeferredValue, useEffect, useId, useRef, useState } from 'react';
import { Field } from '../ui/field.tsx';
import { isExpired } from '../api/client.ts';
import { useLanguage, useWords } from '../words/words.tsx';
import { findEntries, type RegisterEntry, type RegisterName } from './api.ts';
import { entryNote } from './entry-words.ts';

const zh = {
  found: (n: number) => `找到 ${String(n)} 条，用上下键选择`,
  none: {
    hospital: '名录中没有找到，可以照单据填写，由审核员核对',
    illness: '名录中没有找到，请填写材料上的诊断编码（例如 C50.9），由审核员核对；住院没有编码的可以不填',
  },
  searching: '正在名录中查找…',
  failed: '没有查到名录，可以先照单据填写',
  again: '再查一次',
};
const en: typeof zh = {
  found: (n) => `${String(n)} found, choose with the arrow keys`,
  none: {
    hospital: 'The register does not hold it. Write what stands on the papers; a reviewer looks it up',
    illness:
      'The register does not hold it. Type the code on the papers, such as C50.9; a reviewer looks it up. Of a stay without a code leave it empty',
  },
  searching: 'Looking in the register…',
  failed: 'The register could not be asked. You may write what stands on the papers',
  again: 'Ask again',
};

const SHOWN = 8;
const LETTERS_MIN = 1;

interface SuggestProps {
  readonly register: RegisterName;
  /** The day whose register is searched. */
  readonly on: string;
  readonly name: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly fault?: ReactNode;
  readonly value: string;
  /** Something is chosen: nothing is suggested until it is typed over. */
  readonly chosen: boolean;
  /** Said where the register holds nothing like it; absent: what whoever claims does then. */
  readonly none?: string;
  readonly onType: (text: string) => void;
  readonly onChoose: (entry: RegisterEntry) => void;
}

/** Suggestions of a register for what was typed; none while nothing is asked. */
const useSuggestions = ({ register, on, value, chosen }: SuggestProps, open: boolean) => {
  const text = useDeferredValue(value.trim());
  const asks = open && !chosen && text.length >= LETTERS_MIN;
  const found = useQuery({
    queryKey: ['register', register, on, text],
    enabled: asks,
    placeholderData: (before) => before,
    queryFn: () =>
      findEntries(register, { text: text.slice(0, 50), limit: SHOWN, ...present({ on: on || undefined }) }),
  });
  return { entries: asks ? (found.data?.entries ?? []) : [], found, isWanted: !chosen && text.length >= LETTERS_MIN };
};

type Suggestions = ReturnType<typeof useSuggestions>;

/** What became of the search, for the eye as well; how many were found is seen. */
const Outcome = ({
  register,
  none,
  entries,
  found,
  isWanted,
}: Suggestions & Pick<SuggestProps, 'register' | 'none'>): ReactNode => {
  const t = useWords({ zh, en });
  const isNone = found.isSuccess && !found.isPlaceholderData && found.data.entries.length === 0;
  const says = !isWanted
    ? ''
    : entries.length > 0
      ? t.found(entries.length)
      : found.isFetching
        ? t.searching
        : isNone
          ? (none ?? t.none[register])
          : found.isError
            ? t.failed
            : '';
  return (
    <>
      <p className={says === '' || entries.length > 0 ? 'unseen' : 'hint'} role="status">
        {says}
      </p>
      {isWanted && found.isError && !found.isFetching && !isExpired(found.error) && (
        <button
          type="button"
          className="plain"
          // The field keeps the focus.
          onMouseDown={(event) => {
            event.preventDefault();
          }}
          onClick={() => void found.refetch()}
        >
          {t.again}
        </button>
      )}
    </>
  );
};

interface OptionsProps {
  readonly id: string;
  readonly name: string;
  readonly entries: readonly RegisterEntry[];
  readonly at: number;
  readonly on: string;
  readonly choose: (entry: RegisterEntry) => void;
}

const Options = ({ id, name, entries, at, on, choose }: OptionsProps): ReactNode => {
  const language = useLanguage();
  const list = useRef<HTMLUListElement>(null);
  const found = entries.map(({ code }) => code).join(' ');
  // Whole, above what stands fixed at the foot of a phone; then with whichever is chosen in it.
  useEffect(() => {
    if (found !== '') list.current?.scrollIntoView({ block: 'nearest' });
  }, [found]);
  useEffect(() => {
    list.current?.children[at]?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  return (
    <ul ref={list} id={id} role="listbox" aria-label={name} hidden={entries.length === 0}>
      {entries.map((entry, index) => (
        <li
          key={entry.code}
          id={`${id}-${String(index)}`}
          role="option"
          aria-selected={index === at}
          // Before the field loses the focus and the list goes.
          onMouseDown={(event) => {
            event.preventDefault();
            choose(entry);
          }}
        >
          {entry.name} <small>{entryNote(entry, on, language)}</small>
        </li>
      ))}
    </ul>
  );
};

/** A text for which a register makes suggestions while one types (WAI-ARIA: combobox with a list). */
export const Suggest = (props: SuggestProps): ReactNode => {
  const { name, label, hint, fault, value, on, onType, onChoose } = props;
  const list = useId();
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(-1);
  const suggestions = useSuggestions(props, open);
  const { entries } = suggestions;
  const choose = (entry: RegisterEntry | undefined): void => {
    if (entry === undefined) return;
    onChoose(entry);
    setOpen(false);
    setAt(-1);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    // These keys choose characters as well, while one is being written.
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setOpen(true);
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setAt(entries.length === 0 ? -1 : (at + step + entries.length + (at < 0 && step < 0 ? 1 : 0)) % entries.length);
    } else if (event.key === 'Enter' && entries[at] !== undefined) {
      event.preventDefault();
      choose(entries[at]);
    } else if (event.key === 'Escape') {
      setOpen(false);
      setAt(-1);
    }
  };
  const shown = entries.length > 0;
  return (
    <Field label={label} hint={hint} fault={fault}>
      {(attributes) => (
        <div className="suggest">
          <input
            {...attributes}
            name={name}
            role="combobox"
            autoComplete="off"
            aria-autocomplete="list"
            aria-expanded={shown}
            aria-controls={list}
            {...presentIf(shown && at >= 0, { 'aria-activedescendant': `${list}-${String(at)}` })}
            value={value}
            onChange={(event) => {
              onType(event.target.value);
              setOpen(true);
              setAt(-1);
            }}
            onKeyDown={onKeyDown}
            onBlur={() => {
              setOpen(false);
              setAt(-1);
            }}
          />
          <Options
            id={list}
            name={typeof label === 'string' ? label : name}
            entries={entries}
            at={at}
            on={on}
            choose={choose}
          />
          <Outcome {...suggestions} {...props} />
        </div>
      )}
    </Field>
  );
};
