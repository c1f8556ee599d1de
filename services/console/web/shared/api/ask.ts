import { Refused } from './client.ts';
import { fetchInTime } from './in-time.ts';
import { problemIn } from './problem.ts';

/**
 * An answer that no client of a service gives: of the console itself, no JSON, or one whose headers matter. @throws Refused · TypeError
 */
export const ask = async (address: string, init: RequestInit = {}): Promise<Response> => {
  const response = await fetchInTime(address, init);
  if (!response.ok) throw new Refused(problemIn(await response.text(), response.status));
  return response;
};
