import { type EventContract, type NameOfEvent, nameOfEvent } from '@huji/contracts/shared/event-contract.ts';
import type { z } from 'zod';
import type { OutgoingEvent } from './cloud-event-binding.ts';

/** What a service may announce: `{ type: 'batch-paid', data }` for its `mutualaid.<service>.batch-paid.v1`, and so on. */
export type AnnouncementOf<Contracts extends readonly EventContract[]> = Contracts[number] extends infer Contract
  ? Contract extends EventContract<infer Data, infer Type>
    ? { readonly type: NameOfEvent<Type>; readonly data: z.output<Data> }
    : never
  : never;

/**
 * Ties what a document announces to the contract of its service that is called so; types hold that its data are that contract's.
 * @throws RangeError at once where two contracts have one name
 */
export const announced = <Contracts extends readonly EventContract[]>(
  contracts: Contracts,
): ((said: AnnouncementOf<Contracts>, key: string) => OutgoingEvent) => {
  const named = new Map<string, EventContract>();
  for (const contract of contracts) {
    const name = nameOfEvent(contract.type);
    if (named.has(name)) throw new RangeError(`two events are called ${name}`);
    named.set(name, contract);
  }
  return ({ type, data }, key) => {
    const contract = named.get(type);
    if (contract === undefined) throw new RangeError(`no event is called ${type}`);
    return { contract, key, data };
  };
};
