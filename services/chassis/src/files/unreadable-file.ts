/** Why a file cannot be read, as a code; whoever reads files gives each a registered problem. */
export type UnreadableFault =
  /** A password: the content is encrypted. */
  | 'encrypted'
  /** The binary format of before 2007. */
  | 'old_excel'
  | 'macros'
  /** A web page or an XML table under another name. */
  | 'html'
  /** Not a text, and not a workbook. */
  | 'other_format'
  | 'damaged'
  | 'too_large'
  | 'encoding'
  | 'quote_open';

export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile';
  readonly fault: UnreadableFault;
  /** Line of a text file, where one is to blame. */
  readonly line: number | undefined;

  constructor(fault: UnreadableFault, message: string, line?: number) {
    super(message);
    this.fault = fault;
    this.line = line;
  }
}
