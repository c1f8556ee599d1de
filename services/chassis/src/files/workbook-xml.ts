import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { UnreadableFile } from './unreadable-file.ts';

export interface XmlTag {
  /** Without its prefix: writers choose their own. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly isSelfClosing: boolean;
}

export interface XmlHandlers {
  /** `position` is where the tag ends in the text. */
  readonly open?: (tag: XmlTag, position: number) => void;
  readonly text?: (text: string) => void;
  /** `position` is where the closing tag ends; for `<a/>` where that ends. */
  readonly close?: (name: string, position: number) => void;
}

const CHUNK = 65_536;
const withoutPrefix = (name: string): string => name.slice(name.indexOf(':') + 1);

const tagOf = ({ name, attributes, isSelfClosing }: SaxesTagPlain): XmlTag => ({
  name: withoutPrefix(name),
  attributes,
  isSelfClosing,
});

/** XML parts are UTF-8, or UTF-16 with a mark. */
export const xmlText = (bytes: Uint8Array): string => {
  const wide =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(wide).decode(bytes);
};

/** Walks through a part piece by piece. Entities that a document declares itself are never replaced. @throws UnreadableFile `damaged` */
export const walkXml = (text: string, { open, text: onText, close }: XmlHandlers): void => {
  const parser = new SaxesParser({ xmlns: false, position: true });
  parser.on('error', (error) => {
    throw new UnreadableFile('damaged', `a part of the workbook is no XML: ${error.message.slice(0, 100)}`);
  });
  if (open)
    parser.on('opentag', (tag) => {
      open(tagOf(tag), parser.position);
    });
  if (close)
    parser.on('closetag', ({ name }) => {
      close(withoutPrefix(name), parser.position);
    });
  if (onText) {
    parser.on('text', onText);
    parser.on('cdata', onText);
  }
  for (let at = 0; at < text.length; at += CHUNK) parser.write(text.slice(at, at + CHUNK));
  parser.close();
};

/** Attributes without prefixes, as relations of a sheet have one. */
export const attribute = ({ attributes }: XmlTag, name: string): string | undefined =>
  attributes[name] ?? Object.entries(attributes).find(([key]) => withoutPrefix(key) === name)?.[1];
