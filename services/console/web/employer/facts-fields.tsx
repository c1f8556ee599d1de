import { present } from '@huji/contracts/shared/present.ts';
import type { ReactNode } from 'react';
import { TextField } from '../shared/ui/text-field.tsx';
import { useWords } from '../shared/words/words.tsx';
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

interface FactsFieldsProps {
  readonly facts: TypedFacts;
  readonly blamed: boolean;
  readonly write: (facts: TypedFacts) => void;
}

export const FactsFields = ({ facts, blamed, write }: FactsFieldsProps): ReactNode => {
  const t = useWords({ zh, en });
  const { name, group, isDispatch, hasUnion } = facts;
  return (
    <>
      <TextField
        label={t.name}
        hint={t.nameHint}
        fault={blamed && name.trim() === '' && t.needed}
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
