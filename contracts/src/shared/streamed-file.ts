import { z } from 'zod';

/** A file on its way, in one direction or the other: it is never in memory as a whole, and can be read once. */
export interface StreamedFile {
  readonly contentType: string;
  /** Of a body: what the caller says its SHA-256 is, hexadecimal; whoever reads on is told when it is not. */
  readonly sha256?: string;
  readonly bytes?: number;
  readonly fileName?: string;
  readonly content: AsyncIterable<Uint8Array>;
  /** Of a reply that may be asked for in part, whose `bytes` are known: those from `from` to before `to`. */
  readonly part?: (from: number, to: number) => AsyncIterable<Uint8Array>;
}

const isStreamedFile = (value: unknown): value is StreamedFile =>
  typeof value === 'object' && value !== null && 'content' in value && 'contentType' in value;

const typesOf = new WeakMap<z.ZodType, readonly string[]>();
const undigested = new WeakSet<z.ZodType>();

export interface StreamedFileOptions {
  /**
   * `optional`: a body without `Content-Digest` is taken as well, received as a whole and hashed before anything is done. For
   * operations that took a body before files streamed; a new one asks for the digest.
   */
  readonly digest?: 'required' | 'optional';
}

/** The body or the reply of an operation that streams. The largest body is the operation's `bodyBytesMax`. */
export const streamedFile = (
  contentTypes: readonly [string, ...string[]],
  description: string,
  { digest = 'required' }: StreamedFileOptions = {},
): z.ZodType<StreamedFile, StreamedFile> => {
  const schema = z.unknown().refine(isStreamedFile).meta({ description }) as unknown as z.ZodType<
    StreamedFile,
    StreamedFile
  >;
  typesOf.set(schema, contentTypes);
  if (digest === 'optional') undigested.add(schema);
  return schema;
};

/** A body of this schema may come without the SHA-256 of its content. */
export const takesUndigested = (schema: z.ZodType): boolean => undigested.has(schema);

/** The types such a body or reply may have; null when it does not stream. */
export const fileTypesOf = (schema: z.ZodType | undefined): readonly string[] | null =>
  schema === undefined ? null : (typesOf.get(schema) ?? null);

const CONTENT_DIGEST = /(?:^|,\s*)sha-256=:([A-Za-z0-9+/]{43}=):/;

/** The `Content-Digest` of RFC 9530. */
export const contentDigest = (sha256: string): string => `sha-256=:${Buffer.from(sha256, 'hex').toString('base64')}:`;

/** The SHA-256 a `Content-Digest` names, hexadecimal; null when it names none. */
export const sha256OfDigest = (header: string | undefined): string | null => {
  const [, digest] = CONTENT_DIGEST.exec(header ?? '') ?? [];
  return digest === undefined ? null : Buffer.from(digest, 'base64').toString('hex');
};
