import { getDocument, PDFWorker, type RenderTask } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Sheet } from './sheet.ts';

/** A sheet of A4 is read well at this width, also a little larger than its place. */
const WIDTH_PX = 1_800;
const AREA_MAX_PX = 16_000_000;
const QUARTER_DEGREES = 90;
const CIRCLE_DEGREES = 360;

/** A thread for each PDF: one that is still being closed is in the way of none that is opened. */
const startWorker = () => {
  const port = new Worker(new URL('./pdf-worker.ts', import.meta.url), { type: 'module' });
  const worker = PDFWorker.create({ port } as unknown as Parameters<typeof PDFWorker.create>[0]);
  const end = (): void => {
    worker.destroy();
    port.terminate();
  };
  return { worker, end };
};

/**
 * A PDF is drawn, never opened: no viewer of the browser, no script, form, link or file of it ever runs. It is read in a worker,
 * and nothing is fetched for it. @throws Error where it cannot be read
 */
export const openPdf = async (content: Blob): Promise<Sheet> => {
  const data = new Uint8Array(await content.arrayBuffer());
  const { worker, end } = startWorker();
  const loading = getDocument({ data, worker, enableXfa: false, useWasm: false, useWorkerFetch: false });
  const close = (): void => {
    void loading.destroy().finally(end);
  };
  const document = await loading.promise.catch((error: unknown) => {
    close();
    throw error;
  });
  let asked = 0;
  let drawing: RenderTask | undefined;
  return {
    pages: document.numPages,
    draw: async (canvas, { page: number, turns }) => {
      asked += 1;
      const turn = asked;
      const page = await document.getPage(number);
      // A canvas takes one drawing at a time, and what was asked for last is what stands on it.
      if (turn !== asked) return;
      drawing?.cancel();
      const rotation = (page.rotate + turns * QUARTER_DEGREES) % CIRCLE_DEGREES;
      const plain = page.getViewport({ scale: 1, rotation });
      const scale = Math.min(WIDTH_PX / plain.width, Math.sqrt(AREA_MAX_PX / (plain.width * plain.height)));
      const viewport = page.getViewport({ scale, rotation });
      canvas.width = Math.floor(viewport.width);
      canvas.height = Math.floor(viewport.height);
      // 0: no annotation is drawn, so that none can say something else than the page.
      drawing = page.render({ canvas, viewport, annotationMode: 0 });
      await drawing.promise;
    },
    close,
  };
};
