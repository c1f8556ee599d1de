import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { newKey, Refused } from './client.ts';

/** Whether it is known what became of it: an error of the server may have come after it was done. */
export const isAnswer = (error: unknown): boolean => error instanceof Refused && error.problem.status < 500;

/** The key of a wish: the same until it was answered, another one for another wish. */
export const useWishKey = () => {
  const open = useRef({ wish: '', key: '' });
  return {
    keyOf: (wish: unknown): string => {
      const text = JSON.stringify(wish) ?? 'nothing';
      if (open.current.wish !== text) open.current = { wish: text, key: newKey() };
      return open.current.key;
    },
    answered: (): void => {
      open.current = { wish: '', key: '' };
    },
    /** An error that is no answer leaves the key as it is. */
    failed: (error: unknown): void => {
      if (isAnswer(error)) open.current = { wish: '', key: '' };
    },
  };
};

/**
 * Something that counts once: a wish that was not answered is sent again under the key it had, another wish or one that was answered
 * under a new one. Whatever is shown is read again afterwards, also when it is not known what became of it.
 */
export const useCommand = <Wish, Reply>(
  run: (wish: Wish, key: string) => Promise<Reply>,
  onDone?: (reply: Reply) => void,
) => {
  const known = useQueryClient();
  const { keyOf, answered, failed } = useWishKey();
  return useMutation({
    mutationFn: (wish: Wish) => run(wish, keyOf(wish)),
    onSuccess: async (reply) => {
      answered();
      onDone?.(reply);
      await known.invalidateQueries();
    },
    onError: (error) => {
      failed(error);
      if (!isAnswer(error)) void known.invalidateQueries();
    },
  });
};
