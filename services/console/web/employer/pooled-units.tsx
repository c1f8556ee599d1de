import type { ReactNode } from 'react';
import { TextField } from '../shared/ui/text-field.tsx';
import { useLanguage, useWords, type Words } from '../shared/words/words.tsx';
import { en, zh } from './register-words.ts';

/** One of several small employers that join as one, as it is typed. */
export interface TypedUnit {
  readonly uscc: string;
  readonly name: string;
  readonly staff: string;
}

export const NO_UNIT: TypedUnit = { uscc: '', name: '', staff: '' };
const STAFF = /^([1-9]|10)$/;

export const isWhole = ({ uscc, name, staff }: TypedUnit): boolean =>
  uscc.trim() !== '' && name.trim() !== '' && STAFF.test(staff.trim());

/** As they are sent. */
export const unitsOf = (units: readonly TypedUnit[]) =>
  units.map(({ uscc, name, staff }) => ({ uscc: uscc.trim().toUpperCase(), name: name.trim(), staff: Number(staff) }));

/** Whether a fault is said at a field of one of them, by its pointer. */
export const isOfUnits = (pointer: string): boolean => /^\/pooledUnits\/\d+\/(uscc|name|staff)$/.test(pointer);

export interface PooledUnitsProps {
  readonly units: readonly TypedUnit[];
  readonly blamed: boolean;
  /** What the service said of them, by pointer. */
  readonly said: Readonly<Record<string, Words>>;
  readonly write: (units: readonly TypedUnit[]) => void;
}

/** At least two of them. */
const UNITS_MIN = 2;

export const PooledUnits = ({ units, blamed, said, write }: PooledUnitsProps): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  const saidOf = (at: number, field: string) => said[`/pooledUnits/${String(at)}/${field}`]?.[language];
  const change = (place: number, changed: Partial<TypedUnit>): void => {
    write(units.map((unit, at) => (at === place ? { ...unit, ...changed } : unit)));
  };
  return (
    <>
      {units.map(({ uscc, name, staff }, at) => (
        <fieldset className="field" key={at}>
          <legend>{t.unit(at + 1)}</legend>
          <TextField
            label={t.uscc}
            fault={(blamed && uscc.trim() === '' && t.needed) || saidOf(at, 'uscc')}
            maxLength={24}
            value={uscc}
            write={(text) => {
              change(at, { uscc: text });
            }}
          />
          <TextField
            label={t.name}
            fault={(blamed && name.trim() === '' && t.needed) || saidOf(at, 'name')}
            maxLength={120}
            value={name}
            write={(text) => {
              change(at, { name: text });
            }}
          />
          <TextField
            label={t.staff}
            fault={(blamed && !STAFF.test(staff.trim()) && t.staffFault) || saidOf(at, 'staff')}
            kind="digits"
            maxLength={2}
            value={staff}
            write={(text) => {
              change(at, { staff: text });
            }}
          />
          {units.length > UNITS_MIN && (
            <button
              type="button"
              onClick={() => {
                write(units.filter((_, place) => place !== at));
              }}
            >
              {t.dropUnit(at + 1)}
            </button>
          )}
        </fieldset>
      ))}
      <button
        type="button"
        onClick={() => {
          write([...units, NO_UNIT]);
        }}
      >
        {t.addUnit}
      </button>
    </>
  );
};
