import type { SamplePerson } from './employers.ts';
import type { SampleOffice } from './office.ts';
import type { Enrollment } from './play-enrollment.ts';

/** Finds the sample person behind an id of the register, among those who claim. */
export interface PersonRegister {
  readonly byId: (personId: string) => Promise<SamplePerson | undefined>;
}

export const personRegister = ({ claims }: SampleOffice, enrollment: Enrollment): PersonRegister => {
  let known: Promise<ReadonlyMap<string, SamplePerson>> | null = null;
  const load = async (): Promise<ReadonlyMap<string, SamplePerson>> => {
    const claimants = [...new Map(claims.map(({ person }) => [person.idNumber, person])).values()];
    const persons = new Map<string, SamplePerson>();
    for (const person of claimants) persons.set(await enrollment.personIdOf(person), person);
    return persons;
  };
  return {
    byId: async (personId) => (await (known ??= load())).get(personId),
  };
};
