import { createHash } from 'node:crypto';
import type { StreamedFile } from '@huji/contracts/shared/streamed-file.ts';

/** A text file of a register, ready to be sent. */
export const registerFile = (lines: readonly string[]): StreamedFile => {
  const bytes = Buffer.from(lines.join('\n'), 'utf8');
  async function* content(): AsyncGenerator<Uint8Array, void, undefined> {
    yield bytes;
  }
  return {
    contentType: 'text/csv',
    sha256: createHash('sha256').update(bytes).digest('hex'),
    bytes: bytes.length,
    content: content(),
  };
};

export const HOSPITAL_HEADINGS = '医院编码,医院名称,别名,等级,级别,定点起,定点止';
export const ILLNESS_HEADINGS = 'ICD编码,疾病名称';
