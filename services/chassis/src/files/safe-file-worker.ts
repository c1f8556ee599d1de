import { createHash } from 'node:crypto';
import { parentPort, workerData } from 'node:worker_threads';
import type { WorkerMessage } from '../work/worker-task.ts';
import { contentTypeOfFile } from './content-type.ts';
import { type RemadePicture, remakePicture, remakeRawPicture } from './picture.ts';
import type { FileLookedAt, SafeFile } from './safe-file.ts';
import { UnsafeFile } from './unsafe-file.ts';

const pictureFile = ({ jpeg, thumbnail, sha256 }: RemadePicture): SafeFile => ({
  contentType: 'image/jpeg',
  content: jpeg,
  thumbnail,
  seenSha256: sha256,
});

/** What only one kind of file needs is loaded for it: a thread lives for one file, and most are photos. */
const safe = async (bytes: Uint8Array): Promise<SafeFile> => {
  switch (await contentTypeOfFile(bytes)) {
    case 'image/jpeg':
    case 'image/png':
      return pictureFile(await remakePicture(bytes));
    case 'image/heic':
    case 'image/heif': {
      const { decodeHeic } = await import('./heic-picture.ts');
      return pictureFile(await remakeRawPicture(await decodeHeic(bytes)));
    }
    case 'application/pdf': {
      const { requireHarmlessDocument } = await import('./portable-document.ts');
      await requireHarmlessDocument(bytes);
      return {
        contentType: 'application/pdf',
        content: bytes,
        seenSha256: createHash('sha256').update(bytes).digest('hex'),
      };
    }
    default:
      throw new UnsafeFile('type-unknown');
  }
};

const lookedAt = async (bytes: Uint8Array): Promise<FileLookedAt> => {
  try {
    return { type: 'safe', file: await safe(bytes) };
  } catch (error) {
    if (error instanceof UnsafeFile) return { type: 'unsafe', fault: error.fault };
    throw error;
  }
};

const message: WorkerMessage<FileLookedAt> = { type: 'made', result: await lookedAt(workerData as Uint8Array) };
parentPort?.postMessage(message);
