import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { newKey, Refused } from './client.ts';

/** Whether it is known what became of it: an error of the server may have come after it was done. */
export const isAnswer = (error: unknown): boolean => error instanceof Refused && error.problem.status < 500;

/**
 * Something that counts once: a wish that was not answered is sent again under the key it had, another wish or one that was answered
 * under a new one. Whatever is shown is read again afterwards.
 */
export const useCommand = <Wish, Reply>(
  run: (wish: Wish, key: string) => Promise<Reply>,
  onDone?: (reply: Reply) => void,
) => {
  const known = useQueryClient();
  const open = useRef({ wish: '', key: '' });
  const answered = (): void => {
    open.current = { wish: '', key: '' };
  };
  return useMutation({
    mutationFn: (wish: Wish) => {
      const text = JSON.stringify(wish) ?? 'nothing';
      if (open.current.wish !== text) open.current = { wish: text, key: newKey() };
      return run(wish, open.current.key);
    },
    onSuccess: async (reply) => {
      answered();
      onDone?.(reply);
      await known.invalidateQueries();
    },
    onError: (error) => {
      if (isAnswer(error)) answered();
    },
  });
};
