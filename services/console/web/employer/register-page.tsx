import { present } from '@huji/contracts/shared/present.ts';
import { type FormEvent, type ReactNode, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { answered, enrollment } from '../shared/api/client.ts';
import { useCommand } from '../shared/api/command.ts';
import { pointedFaults } from '../shared/api/pointed-faults.ts';
import { SelectField } from '../shared/ui/field.tsx';
import { Loaded, Refusal } from '../shared/ui/states.tsx';
import { TextField } from '../shared/ui/text-field.tsx';
import { useLanguage, useWords } from '../shared/words/words.tsx';
import { useSocieties } from '../shared/registers/societies.ts';
import { FactsFields, factsOf, isOfFacts, type TypedFacts } from './facts-fields.tsx';
import {
  isOfUnits,
  isWhole,
  NO_UNIT,
  PooledUnits,
  type PooledUnitsProps,
  type TypedUnit,
  unitsOf,
} from './pooled-units.tsx';
import { en, zh } from './register-words.ts';

const NOTHING: TypedFacts = { name: '', group: '', isDispatch: false, hasUnion: false };

const isPlaced = (pointer: string): boolean => pointer === '/uscc' || isOfFacts(pointer) || isOfUnits(pointer);

interface SocietyFieldProps {
  readonly society: string;
  readonly blamed: boolean;
  readonly choose: (society: string) => void;
}

const SocietyField = ({ society, blamed, choose }: SocietyFieldProps): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  return (
    <Loaded query={useSocieties()}>
      {(societies) => (
        <SelectField
          label={t.society}
          fault={blamed && society === '' && t.needed}
          name="society"
          value={society}
          none={t.choose}
          options={societies.map(({ code, name }) => [code, name[language]] as const)}
          write={choose}
        />
      )}
    </Loaded>
  );
};

/** Small employers may join as one. */
const Pooled = ({ units, blamed, said, write }: PooledUnitsProps): ReactNode => {
  const t = useWords({ zh, en });
  const isPooled = units.length > 0;
  return (
    <>
      <label className="choice">
        <input
          type="checkbox"
          checked={isPooled}
          onChange={({ target }) => {
            write(target.checked ? [NO_UNIT, NO_UNIT] : []);
          }}
        />
        {t.pooled}
      </label>
      {isPooled && (
        <>
          <p className="hint">{t.pooledHint}</p>
          <PooledUnits {...{ units, blamed, said, write }} />
        </>
      )}
    </>
  );
};

/** Registers an employer: its clerk is whoever does. It begins once the office has admitted it. */
export const RegisterPage = (): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  const [, go] = useLocation();
  const [uscc, writeUscc] = useState('');
  const [society, choose] = useState('');
  const [facts, writeFacts] = useState(NOTHING);
  const [units, writeUnits] = useState<readonly TypedUnit[]>([]);
  const [blamed, blame] = useState(false);
  const isPooled = units.length > 0;
  const registering = useCommand(
    (_: readonly unknown[], key) =>
      answered(
        enrollment.POST('/v1/employers', {
          params: { header: { 'Idempotency-Key': key } },
          body: {
            ...{ uscc: uscc.trim().toUpperCase(), society, ...factsOf(facts) },
            ...present({ pooledUnits: isPooled ? unitsOf(units) : undefined }),
          },
        }),
      ),
    (employer) => {
      go(`/e/${employer.uscc}`);
    },
  );
  const said = pointedFaults(registering.error);
  const isReady = uscc.trim() !== '' && society !== '' && facts.name.trim() !== '' && units.every(isWhole);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    blame(true);
    if (isReady) registering.mutate([uscc, society, facts, units]);
  };
  return (
    <>
      <title>{`${t.register} · 互济`}</title>
      <h1>{t.register}</h1>
      <p>{t.intro}</p>
      <form className="card" onSubmit={submit} noValidate>
        <TextField
          label={t.uscc}
          hint={t.usccHint}
          fault={(blamed && uscc.trim() === '' && t.needed) || said['/uscc']?.[language]}
          name="uscc"
          maxLength={24}
          value={uscc}
          write={writeUscc}
        />
        <SocietyField society={society} blamed={blamed} choose={choose} />
        <FactsFields facts={facts} blamed={blamed} said={said} write={writeFacts} />
        <Pooled units={units} blamed={blamed} said={said} write={writeUnits} />
        <Refusal error={registering.error} isPlaced={isPlaced} />
        <button className="main" disabled={registering.isPending}>
          {t.send}
        </button>
      </form>
      <p>
        <Link href="/e">{t.back}</Link>
      </p>
    </>
  );
};
