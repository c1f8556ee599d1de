import { createRequire } from 'node:module';
import { PDFArray, PDFDict, PDFDocument, PDFName, type PDFObject, PDFStream } from 'pdf-lib';
import { UnsafeFile } from './unsafe-file.ts';

/** Keys under which a document holds what runs, or another file. */
const ACTIVE_KEYS = ['JS', 'JavaScript', 'XFA', 'EF', 'EmbeddedFiles', 'RichMediaContent', 'RichMediaSettings'];
/** Actions that do something else than to show a place of the document (`S` of an action). */
const ACTIVE_ACTIONS = ['JavaScript', 'Launch', 'ImportData', 'SubmitForm', 'GoToE', 'Rendition', 'RichMediaExecute'];
/** Nested deeper than any printer nests. */
const DEPTH_MAX = 64;

/** What all packed streams of a document may unpack to; of what a page shows nothing is unpacked here. */
const UNPACKED_BYTES_MAX = 64 * 1_048_576;

interface UnpackingStream {
  readonly buffer: Uint8Array;
  ensureBuffer: (bytes: number) => Uint8Array;
}

/**
 * The library unpacks streams of objects without a limit, whatever filters they are packed by; all of them grow through this
 * one method. So a small file that would fill any memory is refused while it grows.
 */
const unpacking = { bytes: 0 };
const { prototype } = (
  createRequire(import.meta.url)('pdf-lib/cjs/core/streams/DecodeStream.js') as {
    readonly default: { readonly prototype: UnpackingStream };
  }
).default;
const grow = prototype.ensureBuffer;
prototype.ensureBuffer = function (this: UnpackingStream, bytes: number): Uint8Array {
  if (bytes > this.buffer.byteLength) {
    unpacking.bytes += bytes - this.buffer.byteLength;
    if (unpacking.bytes > UNPACKED_BYTES_MAX) throw new UnsafeFile('document-broken');
  }
  return grow.call(this, bytes);
};

const named = (names: readonly string[]): ReadonlySet<PDFName> => new Set(names.map((name) => PDFName.of(name)));
const KEYS = named(ACTIVE_KEYS);
const ACTIONS = named(ACTIVE_ACTIONS);
const ACTION = PDFName.of('S');

/** References are not followed: every object of the document is looked at by itself. */
const isActive = (object: PDFObject, depth = 0): boolean => {
  if (depth > DEPTH_MAX) return true;
  if (object instanceof PDFStream) return isActive(object.dict, depth);
  if (object instanceof PDFArray) return object.asArray().some((each) => isActive(each, depth + 1));
  if (!(object instanceof PDFDict)) return false;
  return object
    .entries()
    .some(
      ([key, value]) =>
        KEYS.has(key) ||
        (key === ACTION && value instanceof PDFName && ACTIONS.has(value)) ||
        isActive(value, depth + 1),
    );
};

const opened = async (bytes: Uint8Array): Promise<PDFDocument> => {
  try {
    return await PDFDocument.load(bytes, { ignoreEncryption: true, updateMetadata: false });
  } catch (error) {
    throw error instanceof UnsafeFile ? error : new UnsafeFile('document-broken', error);
  }
};

const pagesOf = (document: PDFDocument): number => {
  try {
    return document.getPageCount();
  } catch {
    return 0;
  }
};

/** A PDF that only shows pages. @throws UnsafeFile for one with a password, with scripts or files inside, or without pages */
export const requireHarmlessDocument = async (bytes: Uint8Array): Promise<void> => {
  unpacking.bytes = 0;
  const document = await opened(bytes);
  if (document.isEncrypted) throw new UnsafeFile('document-encrypted');
  if (document.context.enumerateIndirectObjects().some(([, object]) => isActive(object)))
    throw new UnsafeFile('document-active');
  if (pagesOf(document) === 0) throw new UnsafeFile('document-broken');
};
