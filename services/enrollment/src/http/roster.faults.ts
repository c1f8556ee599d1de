import { findingWords } from '@huji/contracts/enrollment/finding-codes.ts';
import { INPUT_FAULTS_MAX, InvalidInput, jsonPointer } from '@huji/chassis/http/invalid-input.ts';
import type { CellFinding } from '../domain/roster-finding.ts';

/** @throws InvalidInput unless there are none */
export const refuseFaults = (faults: readonly CellFinding[]): void => {
  if (faults.length === 0) return;
  throw new InvalidInput(
    faults.slice(0, INPUT_FAULTS_MAX).map(({ line, column, code, part }) => {
      const { is } = findingWords(code, { part });
      return { in: 'body', pointer: jsonPointer(['rows', line - 1, column]), detail: is.en, detailZh: is.zh };
    }),
  );
};
