import type { SheetRecord } from '@huji/contracts/shared/sheet-record.ts';

/** One sheet of a file; a text file is one sheet without a name. */
export interface RosterSheet {
  readonly name?: string;
  readonly records: readonly SheetRecord[];
  /**
   * A text file: it cannot say that cells were merged, so an empty plan means the plan of the line above, and a line that is
   * longer than the headings has a separator too many.
   */
  readonly isText: boolean;
  readonly hiddenRows: number;
  readonly formulas: number;
}
