import { IDEMPOTENCY_KEY, type Operation, takesIfMatch } from '@huji/contracts/shared/http-contract.ts';
import { InvalidInput } from './invalid-input.ts';
import { refused } from './refused.ts';

const ETAG = /^"([1-9]\d{0,14})"$/;

/** @throws Refused when it is missing, InvalidInput when it has blanks, other characters or too many. */
export const readIdempotencyKey = (header: string | undefined): string => {
  if (header === undefined) {
    throw refused({
      code: 'idempotency_key_required',
      detail: 'send an Idempotency-Key header with a text of your own, a UUID for example',
    });
  }
  if (!IDEMPOTENCY_KEY.test(header)) {
    throw new InvalidInput([
      {
        in: 'header',
        pointer: '/idempotency-key',
        detail: 'has 1 to 255 visible characters without blanks, e.g. 018f4e3a-7c2b-7d11-8a55-0242ac120002',
        detailZh: '须为 1 至 255 个可见字符，不含空格，例如 018f4e3a-7c2b-7d11-8a55-0242ac120002',
      },
    ]);
  }
  return header;
};

const notIfMatch = (detail: string, detailZh: string): InvalidInput =>
  new InvalidInput([{ in: 'header', pointer: '/if-match', detail, detailZh }]);

/**
 * The revision an ETag names, where the contract takes one. A change that is asked for under a condition nobody would look at
 * is refused: whoever sends it relies on it. Reads take any condition and look at none.
 * @throws Refused when it is required and missing, InvalidInput when it is not an ETag this system gave, or not taken.
 */
export const readIfMatch = (
  header: string | undefined,
  operation: Pick<Operation, 'ifMatch' | 'method'>,
): { readonly ifMatch?: number } => {
  if (header === undefined) {
    if (operation.ifMatch === 'required')
      throw refused({ code: 'if_match_required', detail: 'send If-Match with the ETag you read' });
    return {};
  }
  if (!takesIfMatch(operation)) {
    if (operation.method === 'get') return {};
    throw notIfMatch('is not taken by this operation', '该操作不接受 If-Match');
  }
  const [, revision] = ETAG.exec(header) ?? [];
  if (revision === undefined) throw notIfMatch('is not an ETag of this resource', '不是该资源的 ETag');
  return { ifMatch: Number(revision) };
};

/** @throws Refused `stale` when the caller saw another revision than the current one. */
export const requireRevision = (seen: number | undefined, current: number): void => {
  if (seen !== undefined && seen !== current) {
    throw refused({ code: 'stale', detail: 'it was changed since you read it; read it again' });
  }
};
