import { findingWords } from '@huji/contracts/enrollment/finding-codes.ts';
import { type CellFindingReply, FINDING_LINES_MAX } from '@huji/contracts/enrollment/roster-http.ts';
import { present } from '@huji/contracts/shared/present.ts';
import { type CellFinding, placeKey, placesOf } from '../domain/roster/roster-finding.ts';

/** Where it is and what is wrong there, in words. */
export const findingShown = (finding: CellFinding) => {
  const { sheet, line, column, cell, code, part, lines } = finding;
  const { is: words, wanted } = findingWords(code, present({ part, lines }));
  return { ...present({ sheet, line, column, cell, code, words, wanted }), rows: placesOf(finding).length };
};

/** `leftOut`: keys of rows that hold up nothing any more. */
export const findingReply = (finding: CellFinding, leftOut: ReadonlySet<string>): CellFindingReply => {
  const places = placesOf(finding);
  const out = places.filter((place) => leftOut.has(placeKey(place)));
  const lines = (finding.lines ?? []).slice(0, FINDING_LINES_MAX);
  const linesLeftOut = out.map(({ line }) => line).filter((line) => line === finding.line || lines.includes(line));
  return {
    ...findingShown(finding),
    lines,
    leftOut: out.length === places.length,
    ...present({ linesLeftOut: places.length > 1 ? linesLeftOut : undefined }),
  };
};
