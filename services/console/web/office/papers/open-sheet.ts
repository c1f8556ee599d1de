import type { Sheet } from './sheet.ts';

const QUARTER = Math.PI / 2;

const drawTurned = (canvas: HTMLCanvasElement, picture: ImageBitmap, turns: number): void => {
  const { width, height } = picture;
  const isAside = turns % 2 === 1;
  canvas.width = isAside ? height : width;
  canvas.height = isAside ? width : height;
  const paper = canvas.getContext('2d');
  if (paper === null) return;
  paper.translate(canvas.width / 2, canvas.height / 2);
  paper.rotate(turns * QUARTER);
  paper.drawImage(picture, -width / 2, -height / 2);
};

/** A sheet takes longer to draw than a key may: that the key was heard is seen before. */
const afterPaint = (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => {
      setTimeout(resolve);
    });
  });

/** @throws DOMException where it is no picture */
const openPicture = async (content: Blob): Promise<Sheet> => {
  const picture = await createImageBitmap(content);
  let asked = 0;
  return {
    pages: 1,
    draw: async (canvas, { turns }) => {
      asked += 1;
      const turn = asked;
      await afterPaint();
      // What was asked for last is what stands on it.
      if (turn === asked) drawTurned(canvas, picture, turns);
    },
    close: () => {
      picture.close();
    },
  };
};

/** @throws Error where it cannot be drawn */
export const openSheet = async (content: Blob): Promise<Sheet> =>
  content.type.startsWith('application/pdf') ? (await import('./pdf-sheet.ts')).openPdf(content) : openPicture(content);
