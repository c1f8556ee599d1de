import { MIMEType } from 'node:util';
import express, { type Request, type RequestHandler, type Response } from 'express';
import { contentTypeOf, type Operation } from '@huji/contracts/shared/http-contract.ts';
import { fileTypesOf, takesUndigested } from '@huji/contracts/shared/streamed-file.ts';
import { fileBody } from './file-body.ts';
import { refused } from './refused.ts';

/** Reads the body of a request; called only when the caller is known and allowed. */
export type ReadBody = (request: Request, response: Response) => Promise<unknown>;

const BODY_BYTES_MAX = 1_048_576;
const JSON_TYPE = 'application/json';

const parsedBy = (parse: RequestHandler, request: Request, response: Response): Promise<unknown> =>
  new Promise((resolve, reject) => {
    void parse(request, response, (error: unknown) => {
      if (error === undefined) resolve(request.body as unknown);
      else reject(error as Error);
    });
  });

/** @throws Refused for a body of another type than the contract's, which would reach the schema as "missing" */
const requireType = (request: Request, type: string): void => {
  if (request.is(type) === false && request.get('content-length') !== '0')
    throw refused({ code: 'unsupported_media_type', detail: `send the body as ${type}` });
};

/** JSON is UTF-8 (RFC 8259). @throws Refused for another charset */
const requireUtf8 = (request: Request): void => {
  const header = request.get('content-type');
  const charset = header === undefined ? null : new MIMEType(header).params.get('charset');
  if (charset !== null && !/^utf-?8$/i.test(charset))
    throw refused({ code: 'unsupported_media_type', detail: 'send JSON as UTF-8' });
};

/** @throws Refused for bytes that are no UTF-8 and for text that is no JSON */
const jsonOf = (bytes: unknown): unknown => {
  if (!Buffer.isBuffer(bytes) || bytes.length === 0) return undefined;
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw refused({ code: 'malformed_request', detail: 'the body is not UTF-8' });
  }
  try {
    return JSON.parse(text);
  } catch {
    throw refused({ code: 'malformed_request', detail: 'the body is not JSON' });
  }
};

const jsonBody = (limit: number): ReadBody => {
  const parse = express.raw({ limit, type: JSON_TYPE });
  return async (request, response) => {
    requireType(request, JSON_TYPE);
    requireUtf8(request);
    return jsonOf(await parsedBy(parse, request, response));
  };
};

/** Text of another type names its own charset, as in `text/csv; charset=gb18030`. */
const textBody = (limit: number, type: string): ReadBody => {
  const parse = express.text({ limit, type });
  return async (request, response) => {
    requireType(request, type);
    return parsedBy(parse, request, response);
  };
};

/** How the body of an operation is read. */
export const bodyReader = ({ body, bodyBytesMax = BODY_BYTES_MAX }: Operation): ReadBody => {
  const types = fileTypesOf(body);
  if (body !== undefined && types !== null)
    return fileBody({ bytesMax: bodyBytesMax, types, undigested: takesUndigested(body) });
  const type = contentTypeOf(body);
  return type === JSON_TYPE ? jsonBody(bodyBytesMax) : textBody(bodyBytesMax, type);
};
