import type { ReactNode } from 'react';
import { answered, enrollment } from '../api/client.ts';
import { useCommand } from '../api/command.ts';
import { Refusal } from '../ui/states.tsx';

interface DecideChangeProps {
  readonly personId: string;
  readonly changeId: string;
  /** What its keys say. */
  readonly confirm: string;
  readonly refuse: string;
}

/** A name or phone that an employer submitted is right, or is not: two keys, for the person and for the office. */
export const DecideChange = ({ personId, changeId, confirm, refuse }: DecideChangeProps): ReactNode => {
  const deciding = useCommand((word: 'confirmation' | 'refusal', key) => {
    const params = { path: { personId, changeId }, header: { 'Idempotency-Key': key } };
    return answered(enrollment.POST(`/v1/persons/{personId}/changes/{changeId}/${word}`, { params, body: {} }));
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
