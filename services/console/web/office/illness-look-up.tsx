import { type ReactNode, useState } from 'react';
import { Suggest } from '../shared/registers/suggest.tsx';
import { useWords } from '../shared/words/words.tsx';

const zh = {
  title: '名录里没有的疾病',
  none: '申请没有写疾病编码。请照出院记录认定。',
  unknown: (code: string) => `申请写的编码 ${code} 不在名录里。请照材料认定。`,
  decide: '不必等名录：在下面审核时可以直接写结论、理由和条款。只有编码有误时，请申请人更正。',
  search: '按名称查编码',
  hint: '填材料上的病名，看名录里用的是哪个编码',
  found: (entry: string) => `名录：${entry}`,
  notFound: '名录里没有这个病名。请按材料认定。',
};
const en: typeof zh = {
  title: 'An illness that the register does not hold',
  none: 'The claim names no code of an illness. Please go by the discharge note.',
  unknown: (code) => `The code ${code} of the claim is in no register. Please go by the papers.`,
  decide:
    'You need not wait for the register: below you may say what is right at once, with reason and clause. Only a code that is wrong is for the member to correct.',
  search: 'Look up a code by name',
  hint: 'Type the illness as the papers call it, to see which code the register has for it',
  found: (entry) => `In the register: ${entry}`,
  notFound: 'The register has no such illness. Please go by the papers.',
};

interface LookUpProps {
  /** The code as it was reported; empty: none was. */
  readonly said: string;
  /** The day whose register counts. */
  readonly on: string;
}

/** What a reviewer does about an illness that no register names: look for its name, and decide by the papers. */
export const IllnessLookUp = ({ said, on }: LookUpProps): ReactNode => {
  const t = useWords({ zh, en });
  const [typed, type] = useState('');
  const [entry, choose] = useState('');
  return (
    <section className="card" aria-label={t.title}>
      <h2>{t.title}</h2>
      <p>{said === '' ? t.none : t.unknown(said)}</p>
      <p>{t.decide}</p>
      <Suggest
        register="illness"
        name="illness-look-up"
        on={on}
        label={t.search}
        hint={t.hint}
        none={t.notFound}
        value={typed}
        chosen={entry !== ''}
        onType={(text) => {
          type(text);
          choose('');
        }}
        onChoose={({ code, name }) => {
          type(name);
          choose(`${code} ${name}`);
        }}
      />
      <p role="status">{entry !== '' && t.found(entry)}</p>
    </section>
  );
};
