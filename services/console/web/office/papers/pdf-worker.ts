/** What reads a PDF runs here, beside the page. */
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';
