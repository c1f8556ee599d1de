/** A paper as it is drawn: one page of a picture, or the pages of a PDF. */
export interface Sheet {
  readonly pages: number;
  /** Draws a page turned by quarters of a circle. */
  readonly draw: (canvas: HTMLCanvasElement, at: { readonly page: number; readonly turns: number }) => Promise<void>;
  readonly close: () => void;
}
