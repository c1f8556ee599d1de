import type { OperationClient } from '@huji/contracts/shared/operation-client.ts';
import { readClaim } from '@huji/contracts/claim-adjudication/claim-http.ts';

/** Which state of a claim somebody is told, by its ETag: a correction names it. */
export const versionTold = async (
  client: Pick<OperationClient, 'call'>,
  claimId: string,
  token: string,
): Promise<number> => {
  let told = 0;
  const onVersion = (version: number): void => {
    told = version;
  };
  await client.call(readClaim, { params: { claimId }, token, onVersion });
  return told;
};
