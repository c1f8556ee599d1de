import { fileTypeFromBuffer } from 'file-type';

/** What a file is by its content, whatever it is called or said to be; null: it is nothing that is known by its content. */
export const contentTypeOfFile = async (bytes: Uint8Array): Promise<string | null> =>
  (await fileTypeFromBuffer(bytes))?.mime ?? null;
