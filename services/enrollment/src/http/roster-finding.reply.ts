import { findingWords } from '@huji/contracts/enrollment/finding-codes.ts';
import { type CellFindingReply, FINDING_LINES_MAX } from '@huji/contracts/enrollment/roster-http.ts';
import { present } from '@huji/contracts/shared/present.ts';
import { type CellFinding, placeKey, placesOf } from '../domain/roster-finding.ts';

/** A finding in words. `leftOut`: keys of rows that hold up nothing any more. */
export const findingReply = (finding: CellFinding, leftOut: ReadonlySet<string>): CellFindingReply => {
  const { sheet, line, column, cell, code, part, lines = [] } = finding;
  const { is, wanted } = findingWords(code, { part, lines });
  const places = placesOf(finding);
  return present({
    sheet,
    line,
    column,
    cell,
    code,
    words: is,
    wanted,
    lines: lines.slice(0, FINDING_LINES_MAX),
    rows: places.length,
    leftOut: places.every((place) => leftOut.has(placeKey(place))),
  });
};
