import { getDocument, GlobalWorkerOptions } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Sheet } from './sheet.ts';

/** A sheet of A4 is read well at this width, also a little larger than its place. */
const WIDTH_PX = 1_800;
const AREA_MAX_PX = 16_000_000;
const QUARTER_DEGREES = 90;
const CIRCLE_DEGREES = 360;

let worker: Worker | undefined;

/**
 * A PDF is drawn, never opened: no viewer of the browser, no script, form, link or file of it ever runs. It is read in a worker,
 * and nothing is fetched for it. @throws Error where it cannot be read
 */
export const openPdf = async (content: Blob): Promise<Sheet> => {
  worker ??= new Worker(new URL('./pdf-worker.ts', import.meta.url), { type: 'module' });
  GlobalWorkerOptions.workerPort = worker;
  const data = new Uint8Array(await content.arrayBuffer());
  const loading = getDocument({ data, enableXfa: false, useWasm: false, useWorkerFetch: false });
  const document = await loading.promise;
  return {
    pages: document.numPages,
    draw: async (canvas, { page: number, turns }) => {
      const page = await document.getPage(number);
      const rotation = (page.rotate + turns * QUARTER_DEGREES) % CIRCLE_DEGREES;
      const plain = page.getViewport({ scale: 1, rotation });
      const scale = Math.min(WIDTH_PX / plain.width, Math.sqrt(AREA_MAX_PX / (plain.width * plain.height)));
      const viewport = page.getViewport({ scale, rotation });
      canvas.width = Math.floor(viewport.width);
      canvas.height = Math.floor(viewport.height);
      // 0: no annotation is drawn, so that none can say something else than the page.
      await page.render({ canvas, viewport, annotationMode: 0 }).promise;
    },
    close: () => {
      void loading.destroy();
    },
  };
};
