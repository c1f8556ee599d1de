import { present } from '@huji/contracts/shared/present.ts';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useLocation } from 'wouter';
import { answered, payout } from '../shared/api/client.ts';
import { useCommand } from '../shared/api/command.ts';
import { faultsOfAnswer } from '../shared/api/pointed-faults.ts';
import { isAt } from '../shared/api/unplaced-faults.ts';
import { useSocieties } from '../shared/registers/societies.ts';
import { Choices, SelectField } from '../shared/ui/field.tsx';
import { focusFirst } from '../shared/ui/focus-first.ts';
import { Refusal } from '../shared/ui/states.tsx';
import { TextField } from '../shared/ui/text-field.tsx';
import { useLanguage, useWords, type Words } from '../shared/words/words.tsx';
import type { Draw } from './audit-samples-api.ts';
import { en, zh } from './audit-samples-words.ts';
import { SAMPLE_SIZE_MAX } from './sample-size.ts';

const METHODS = ['simple-random', 'monetary-unit'] as const;
const TEXT_MIN = 4;
const TEXT_MAX = 200;

type FieldName = keyof typeof zh.fields;
type Typed = Readonly<Record<FieldName, string>> & { readonly method: (typeof METHODS)[number] };
type Faults = Partial<Readonly<Record<FieldName, Words>>>;

const EMPTY: Typed = {
  ...{ fromOn: '', toOn: '', society: '', size: '25', seed: '', seedSource: '' },
  method: 'simple-random',
};

const said = (name: 'needed' | 'sizeFault' | 'shortFault' | 'turned'): Words => ({ zh: zh[name], en: en[name] });

const faultsOf = ({ fromOn, toOn, size, seed, seedSource }: Typed): Faults => {
  const dayOf = (text: string) => (text === '' ? said('needed') : undefined);
  const textOf = (text: string) => (text.trim().length < TEXT_MIN ? said('shortFault') : undefined);
  const count = Number(size);
  const isCount = Number.isInteger(count) && count >= 1 && count <= SAMPLE_SIZE_MAX;
  return present({
    fromOn: dayOf(fromOn),
    toOn: dayOf(toOn) ?? (toOn < fromOn ? said('turned') : undefined),
    size: isCount ? undefined : said('sizeFault'),
    seed: textOf(seed),
    seedSource: textOf(seedSource),
  });
};

const drawOf = ({ fromOn, toOn, society, size, seed, seedSource, method }: Typed): Draw => ({
  ...{ fromOn, toOn, method, size: Number(size), seed: seed.trim(), seedSource: seedSource.trim() },
  ...present({ society: society === '' ? undefined : society }),
});

interface FieldsProps {
  readonly typed: Typed;
  readonly faults: Faults;
  readonly write: (changed: Partial<Typed>) => void;
}

const SocietyField = ({ typed, faults, write }: FieldsProps): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  const { data: societies = [] } = useSocieties();
  return (
    <SelectField
      label={t.fields.society}
      fault={faults.society?.[language]}
      name="society"
      none={t.everySociety}
      options={societies.map(({ code, name }) => [code, name[language]])}
      value={typed.society}
      write={(society) => {
        write({ society });
      }}
    />
  );
};

const KINDS: Partial<Readonly<Record<FieldName, 'date' | 'digits'>>> = {
  fromOn: 'date',
  toOn: 'date',
  size: 'digits',
};

const Fields = (props: FieldsProps): ReactNode => {
  const { typed, faults, write } = props;
  const t = useWords({ zh, en });
  const language = useLanguage();
  const field = (name: FieldName): ReactNode => (
    <TextField
      name={name}
      label={t.fields[name]}
      hint={name in t.hints && t.hints[name as keyof typeof t.hints]}
      fault={faults[name]?.[language]}
      kind={KINDS[name] ?? 'text'}
      maxLength={TEXT_MAX}
      value={typed[name]}
      write={(text) => {
        write({ [name]: text });
      }}
    />
  );
  return (
    <>
      <div className="pair">
        {field('fromOn')}
        {field('toOn')}
      </div>
      <SocietyField {...props} />
      <Choices
        name="method"
        legend={t.method}
        value={typed.method}
        options={METHODS.map((method) => [method, t.methods[method]])}
        onChoose={(chosen) => {
          write({ method: METHODS.find((method) => method === chosen) ?? 'simple-random' });
        }}
      />
      {field('size')}
      {field('seed')}
      {field('seedSource')}
    </>
  );
};

/** Draws once, and leads to what was drawn. */
export const AuditSampleForm = (): ReactNode => {
  const t = useWords({ zh, en });
  const [, goTo] = useLocation();
  const [typed, write] = useState(EMPTY);
  const [faults, blame] = useState<Faults>({});
  const drawing = useCommand(
    (body: Draw, key) =>
      answered(payout.POST('/v1/audit-samples', { params: { header: { 'Idempotency-Key': key } }, body })),
    ({ sampleId }) => {
      goTo(`/o/samples/${sampleId}`);
    },
  );
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = event.currentTarget;
    const tell = (found: Faults): void => {
      blame(found);
      focusFirst(form, found);
    };
    const found = faultsOf(typed);
    tell(found);
    if (Object.keys(found).length > 0) return;
    drawing.mutate(drawOf(typed), {
      onError: (error) => {
        tell(faultsOfAnswer(error));
      },
    });
  };
  return (
    <form className="card" onSubmit={submit} noValidate aria-label={t.draw}>
      <Fields
        typed={typed}
        faults={faults}
        write={(changed) => {
          write({ ...typed, ...changed });
          blame(Object.fromEntries(Object.entries(faults).filter(([name]) => !(name in changed))));
        }}
      />
      <Refusal error={drawing.error} isPlaced={isAt(Object.keys(zh.fields))} />
      <button className="main" disabled={drawing.isPending}>
        {drawing.isPending ? t.drawing : t.draw}
      </button>
    </form>
  );
};
