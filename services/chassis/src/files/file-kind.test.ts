import { expect, test } from '@jest/globals';
import { fileKindOf } from './file-kind.ts';

const COMPOUND = 'd0cf11e0a1b11ae1';
const compound = (name: string): Buffer =>
  Buffer.concat([Buffer.from(COMPOUND, 'hex'), Buffer.alloc(600), Buffer.from(name, 'utf16le')]);

test.each<[string, Buffer, string]>([
  ['an archive', Buffer.from('PK\u0003\u0004rest', 'latin1'), 'workbook'],
  ['an old workbook', compound('Workbook'), 'old_excel'],
  ['a container alone', Buffer.from(COMPOUND, 'hex'), 'old_excel'],
  ['BIFF without a container', Buffer.from('0904060000001000', 'hex'), 'old_excel'],
  ['a workbook with a password', compound('EncryptedPackage'), 'encrypted'],
  ['a Word document', compound('WordDocument'), 'other_format'],
  ['a PDF', Buffer.from('%PDF-1.7'), 'other_format'],
  ['a photo', Buffer.from('ffd8ffe000104a46', 'hex'), 'other_format'],
  ['a web page', Buffer.from('\ufeff  <html><table><tr><td>姓名'), 'html'],
  ['a web page of a wide encoding', Buffer.from('\ufeff<table>', 'utf16le'), 'html'],
  [
    'an XML table',
    Buffer.from('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'),
    'html',
  ],
  ['a saved web archive', Buffer.from('MIME-Version: 1.0\nContent-Type: multipart/related'), 'html'],
  ['SYLK', Buffer.from('ID;PWXL;N;E'), 'other_format'],
  ['a text that begins with PK', Buffer.from('PKU,姓名'), 'text'],
  ['a text', Buffer.from('姓名,身份证号'), 'text'],
  ['nothing', Buffer.alloc(0), 'text'],
])('%s is told by its content', (_name, file, kind) => {
  expect(fileKindOf(file)).toBe(kind);
});
