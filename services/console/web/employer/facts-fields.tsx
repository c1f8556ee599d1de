import { present } from '@huji/contracts/shared/present.ts';
import type { ReactNode } from 'react';
import { TextField } from '../shared/ui/text-field.tsx';
import { useLanguage, useWords, type Words } from '../shared/words/words.tsx';
import { en, zh } from './register-words.ts';

/** What is known of an employer beside its code, as it is typed. */
export interface TypedFacts {
  readonly name: string;
  readonly group: string;
  readonly isDispatch: boolean;
  readonly hasUnion: boolean;
}

/** As it is sent. */
export const factsOf = ({ name, group, isDispatch, hasUnion }: TypedFacts) => ({
  name: name.trim(),
  ...present({ group: group.trim() || undefined, dispatch: isDispatch ? { hasUnion } : undefined }),
});

/** Whether a fault is said at one of these fields, by its pointer. */
export const isOfFacts = (pointer: string): boolean => ['/name', '/group'].includes(pointer);

interface FactsFieldsProps {
  readonly facts: TypedFacts;
  readonly blamed: boolean;
  /** What the service said of them, by pointer. */
  readonly said: Readonly<Record<string, Words>>;
  readonly write: (facts: TypedFacts) => void;
}

export const FactsFields = ({ facts, blamed, said, write }: FactsFieldsProps): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  const { name, group, isDispatch, hasUnion } = facts;
  return (
    <>
      <TextField
        label={t.name}
        hint={t.nameHint}
        fault={(blamed && name.trim() === '' && t.needed) || said['/name']?.[language]}
        name="name"
        maxLength={120}
        value={name}
        write={(text) => {
          write({ ...facts, name: text });
        }}
      />
      <TextField
        label={t.group}
        hint={t.groupHint}
        fault={said['/group']?.[language]}
        name="group"
        maxLength={120}
        value={group}
        write={(text) => {
          write({ ...facts, group: text });
        }}
      />
      <label className="choice">
        <input
          type="checkbox"
          checked={isDispatch}
          onChange={({ target }) => {
            write({ ...facts, isDispatch: target.checked });
          }}
        />
        {t.dispatch}
      </label>
      {isDispatch && (
        <>
          <label className="choice">
            <input
              type="checkbox"
              checked={hasUnion}
              onChange={({ target }) => {
                write({ ...facts, hasUnion: target.checked });
              }}
            />
            {t.hasUnion}
          </label>
          <p className="hint">{t.hasUnionHint}</p>
        </>
      )}
    </>
  );
};
