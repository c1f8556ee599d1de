import type { ReactNode } from 'react';
import { answered, enrollment } from '../api/client.ts';
import { useCommand } from '../api/command.ts';
import { Refusal } from '../ui/states.tsx';

/** How a change is named: by ids at the office, by its number where it is one’s own. */
type ChangePlace = { readonly personId: string; readonly changeId: string } | { readonly changeNo: number };

interface DecideChangeProps {
  readonly change: ChangePlace;
  readonly confirm: string;
  readonly refuse: string;
}

/** A name or phone that an employer submitted is right, or is not: two keys, for the person and for the office. */
export const DecideChange = ({ change, confirm, refuse }: DecideChangeProps): ReactNode => {
  const deciding = useCommand((word: 'confirmation' | 'refusal', key) => {
    const header = { 'Idempotency-Key': key };
    return answered<unknown>(
      'changeNo' in change
        ? enrollment.POST(`/v1/me/person/changes/{changeNo}/${word}`, { params: { path: change, header }, body: {} })
        : enrollment.POST(`/v1/persons/{personId}/changes/{changeId}/${word}`, {
            params: { path: change, header },
            body: {},
          }),
    );
  });
  return (
    <>
      <Refusal error={deciding.error} />
      <div className="actions">
        {(['confirmation', 'refusal'] as const).map((word) => (
          <button
            key={word}
            type="button"
            disabled={deciding.isPending}
            onClick={() => {
              deciding.mutate(word);
            }}
          >
            {word === 'confirmation' ? confirm : refuse}
          </button>
        ))}
      </div>
    </>
  );
};
