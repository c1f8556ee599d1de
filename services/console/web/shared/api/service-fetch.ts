import { fetchInTime } from './in-time.ts';

let tell = (): void => undefined;

/** Calls back whenever a service has answered what it answers only to somebody who is signed in. */
export const whenAnswered = (heard: () => void): void => {
  tell = heard;
};

/** How services are asked. @throws TimedOut · TypeError */
export const fetchOfService = async (request: Request): Promise<Response> => {
  const response = await fetchInTime(request);
  if (response.ok) tell();
  return response;
};
