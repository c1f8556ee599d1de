/** Paths of what every service answers carry the service's name: one port may hold many services. */
export const pathOf = (service: string, rest: string): string => `/v1/${service}/${rest}`;

export const operationIdOf = (service: string, verb: string, noun: string): string =>
  `${verb}${service.replace(/(^|-)(\w)/g, (_match, _dash, letter: string) => letter.toUpperCase())}${noun}`;
