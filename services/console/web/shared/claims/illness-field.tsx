import type { ReactNode } from 'react';
import { Suggest } from '../registers/suggest.tsx';
import { dayOf, type FieldsProps, useNamed } from './claim-fields.tsx';

/** The illness of the papers: by its name or its code. */
export const IllnessField = (props: FieldsProps): ReactNode => {
  const { draft, write } = props;
  const value = draft['illness'] ?? '';
  return (
    <Suggest
      {...useNamed({ ...props, name: 'illness' })}
      register="illness"
      name="illness"
      on={dayOf(props)}
      value={value}
      chosen={value.includes(' ')}
      onType={(text) => {
        write('illness', text);
      }}
      onChoose={({ code, name }) => {
        write('illness', `${code} ${name}`);
      }}
    />
  );
};
