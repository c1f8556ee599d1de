import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadBucketCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import { present } from '@huji/contracts/shared/present.ts';
import { BlobDamaged, type BlobDriver, type BlobPage, type BlobPiece } from './blob-driver.ts';

export interface ObjectStorePlace {
  readonly endpoint: string;
  readonly region: string;
  readonly bucket: string;
  /** The bucket stands in the path of the address, not in its host. */
  readonly pathStyle: boolean;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** A connection, an answer, a retry of the library: each is given up after so long. */
const CONNECT_MS = 2_000;
const ANSWER_MS = 10_000;
const ATTEMPTS = 2;

const statusOf = (error: unknown): number | null =>
  error instanceof S3ServiceException ? (error.$metadata.httpStatusCode ?? null) : null;

const isNamed = (error: unknown, ...names: readonly string[]): boolean =>
  error instanceof S3ServiceException && names.includes(error.name);

/** Servers name the same refusal differently. */
const DAMAGED = ['BadDigest', 'XAmzContentChecksumMismatch', 'XAmzContentSHA256Mismatch', 'InvalidDigest'];

interface Bucket {
  readonly client: S3Client;
  readonly Bucket: string;
}

const putObject = async (
  { client, Bucket }: Bucket,
  name: string,
  bytes: Uint8Array,
  sha256: string,
): Promise<boolean> => {
  try {
    await client.send(
      new PutObjectCommand({
        Bucket,
        Key: name,
        Body: bytes,
        ContentLength: bytes.length,
        ContentType: 'application/octet-stream',
        IfNoneMatch: '*',
        ChecksumSHA256: Buffer.from(sha256, 'hex').toString('base64'),
      }),
    );
    return true;
  } catch (error) {
    // 412: it stands. A conflict: somebody writes it at this moment.
    if (statusOf(error) === 412 || isNamed(error, 'ConditionalRequestConflict')) return false;
    if (isNamed(error, ...DAMAGED)) throw new BlobDamaged('what arrived has another SHA-256');
    throw error;
  }
};

const listObjects = async (
  { client, Bucket }: Bucket,
  prefix: string,
  cursor: string | null,
  max: number,
): Promise<BlobPage> => {
  const { Contents = [], IsTruncated } = await client.send(
    new ListObjectsV2Command({
      Bucket,
      Prefix: prefix,
      MaxKeys: max,
      ...present({ StartAfter: cursor ?? undefined }),
    }),
  );
  const rows = Contents.map(({ Key = '', Size = 0, LastModified }) => ({
    name: Key,
    bytes: Size,
    storedAtMs: LastModified?.getTime() ?? 0,
  }));
  return { rows, cursor: IsTruncated === true ? (rows.at(-1)?.name ?? null) : null };
};

const readObject = async (bucket: Bucket, name: string, from: number, max: number): Promise<BlobPiece | null> => {
  const { client, Bucket } = bucket;
  try {
    const Range = `bytes=${String(from)}-${String(from + max - 1)}`;
    const { Body, ContentRange, ContentLength } = await client.send(new GetObjectCommand({ Bucket, Key: name, Range }));
    const bytes = (await Body?.transformToByteArray()) ?? new Uint8Array();
    return { bytes, total: Number(/\/(\d+)$/.exec(ContentRange ?? '')?.[1] ?? ContentLength) };
  } catch (error) {
    if (statusOf(error) === 404) return null;
    if (statusOf(error) !== 416) throw error;
    // Past the end, or an empty file: its size is asked by itself.
    const [first] = (await listObjects(bucket, name, null, 1)).rows;
    return first?.name === name ? { bytes: new Uint8Array(), total: first.bytes } : null;
  }
};

/** A bucket of a server that speaks S3; `If-None-Match: *` makes "written once" the server's own promise. */
export const openS3Driver = (place: ObjectStorePlace): BlobDriver => {
  const { bucket, endpoint, region, pathStyle, accessKeyId, secretAccessKey } = place;
  const client = new S3Client({
    endpoint,
    region,
    forcePathStyle: pathStyle,
    credentials: { accessKeyId, secretAccessKey },
    maxAttempts: ATTEMPTS,
    requestHandler: { connectionTimeout: CONNECT_MS, requestTimeout: ANSWER_MS, throwOnRequestTimeout: true },
  });
  const own: Bucket = { client, Bucket: bucket };
  return {
    describe: () => Promise.resolve(`s3 (${new URL(endpoint).host})`),
    putOnce: (name, bytes, sha256) => putObject(own, name, bytes, sha256),
    read: (name, from, max) => readObject(own, name, from, max),
    list: (prefix, cursor, max) => listObjects(own, prefix, cursor, max),
    remove: async (name) => {
      try {
        await client.send(new DeleteObjectCommand({ Bucket: bucket, Key: name }));
      } catch (error) {
        if (statusOf(error) !== 404) throw error;
      }
    },
    ping: async () => {
      await client.send(new HeadBucketCommand({ Bucket: bucket }));
    },
    close: () => {
      client.destroy();
      return Promise.resolve();
    },
  };
};
