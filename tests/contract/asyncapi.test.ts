import asyncapi from '@asyncapi/parser';
import { describe, expect, test } from '@jest/globals';
import { artefacts } from '@huji/contracts/emit/artefacts.ts';
import { SURFACES } from '@huji/contracts/surfaces.ts';

const events = SURFACES.flatMap(({ service, events: all }) => all.map((contract) => ({ service, contract })));
const services = SURFACES.map(({ service }) => service);

describe('the emitted AsyncAPI documents', () => {
  test.each([...artefacts().keys()].filter((path) => path.startsWith('asyncapi/')))(
    '%s is valid',
    async (path) => {
      const diagnostics = await new asyncapi.Parser().validate(artefacts().get(path) ?? '');
      expect(diagnostics.filter(({ severity }) => severity === 0)).toEqual([]);
    },
    60_000,
  );
});

/** What may be said of a person, and where (decision 0022). */
const OF_A_PERSON =
  /^(name|fullName|idNumber|phone|address|account|accountNo|diagnosis|illness|icd|paper|birthOn|sex)$/i;
const keysOf = (schema: unknown): string[] => {
  if (schema === null || typeof schema !== 'object') return [];
  return Object.entries(schema).flatMap(([key, value]) => [
    ...(key === 'properties' ? Object.keys(value as object) : []),
    ...keysOf(value),
  ]);
};

describe('every event', () => {
  test.each(events.map(({ contract, service }) => [contract.type, contract, service] as const))(
    '%s names its service, its topic, who hears it, and nothing that identifies a person',
    (type, contract, service) => {
      expect(type).toMatch(new RegExp(`^mutualaid\\.${service}\\.[a-z-]+\\.v\\d+$`));
      expect(contract.topic).toMatch(/^[a-z-]+\.[a-z-]+$/);
      expect(contract.heardBy.filter((other) => !services.includes(other))).toEqual([]);
      const schema: unknown = JSON.parse(artefacts().get(`schemas/${type}.json`) ?? '');
      const allowed = type === 'mutualaid.enrollment.batch-submitted.v1' ? ['birthOn', 'sex'] : [];
      const said = keysOf(schema).filter((key) => OF_A_PERSON.test(key) && !allowed.includes(key));
      // The account of moneys and payments is one of the association's own.
      const own =
        /\.(money-received|money-annulled|money-assigned|money-return-ordered|payment-moved|own-account-registered)\./.test(
          type,
        )
          ? ['account']
          : [];
      expect(said.filter((key) => !own.includes(key))).toEqual([]);
    },
  );

  test('has a type of its own, and a topic has one service that writes it', () => {
    expect(new Set(events.map(({ contract }) => contract.type)).size).toBe(events.length);
    const writers = Map.groupBy(events, ({ contract }) => contract.topic);
    const shared = [...writers].filter(([, all]) => new Set(all.map(({ service }) => service)).size > 1);
    expect(shared.map(([topic]) => topic)).toEqual([]);
  });
});
