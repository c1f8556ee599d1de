import { present } from '@huji/contracts/shared/present.ts';
import type { paths as EnrollmentPaths } from '@huji/contracts/client/enrollment.d.ts';
import type { paths as PayoutPaths } from '@huji/contracts/client/payout.d.ts';
import type { paths as PremiumPaths } from '@huji/contracts/client/premium.d.ts';
import { useInfiniteQuery, useQueries, useQuery } from '@tanstack/react-query';
import {
  type Answer,
  answered,
  claimAdjudication,
  enrollment,
  isErased,
  payout,
  premium,
  Refused,
  isMissing,
} from '../shared/api/client.ts';
import { findEntries } from '../shared/registers/api.ts';
import { type LinkedClaim, linkedClaims } from './linked-claims.ts';
import { type Asked, askedOf } from './find-query.ts';

export type Person = Answer<EnrollmentPaths, '/v1/persons/{personId}'>;
export type Employer = Answer<EnrollmentPaths, '/v1/employers'>['employers'][number];
export type Bill = Answer<PremiumPaths, '/v1/bills'>['bills'][number];
type Order = Answer<PayoutPaths, '/v1/orders'>['orders'][number];

/** A hospital as it is asked for: by its code, or as claims write it where no register holds it. */
export interface Hospital {
  readonly asked: string;
  readonly name: string;
  readonly code?: string;
}

/** Whom and what the caller may look for beside employers, batches and orders. */
export interface Sight {
  readonly seesPeople: boolean;
  readonly seesClaims: boolean;
  readonly seesOrders: boolean;
  readonly seesBills: boolean;
}

/** Where a list of a name goes on; null: it is over. */
interface Onward {
  readonly people: string | null;
  readonly employers: string | null;
}

export interface Found {
  readonly persons: readonly Person[];
  readonly employers: readonly Employer[];
  readonly claims: readonly LinkedClaim[];
  readonly bills: readonly Bill[];
  readonly orders: readonly Order[];
  /** Of the register. */
  readonly hospitals: readonly Hospital[];
  /** Somebody of that name may be missing yet. */
  readonly isPart: boolean;
  /** Where people and employers of the name go on. */
  readonly onward: Onward | null;
  /** Whoever the number was of was erased. */
  readonly isErased: boolean;
}

const NOTHING: Found = {
  ...{ persons: [], employers: [], claims: [], bills: [], orders: [], hospitals: [] },
  ...{ isPart: false, onward: null, isErased: false },
};
const LIMIT = 50;

/** What is asked for and cannot be seen is not there. */
const unlessRefused = async <Reply>(call: Promise<Reply>): Promise<Reply | null> => {
  try {
    return await call;
  } catch (error) {
    if (error instanceof Refused && (error.problem.status === 403 || error.problem.status === 404)) return null;
    throw error;
  }
};

const HOSPITALS_MAX = 10;
/** A single character stands in too many names. */
const HOSPITAL_LETTERS_MIN = 2;
const HOSPITAL_LETTERS_MAX = 50;

const hospitalsNamed = async (name: string): Promise<readonly Hospital[]> => {
  if (name.length < HOSPITAL_LETTERS_MIN || name.length > HOSPITAL_LETTERS_MAX) return [];
  const { entries } = await findEntries('hospital', { text: name, limit: HOSPITALS_MAX });
  return entries.map(({ code, name: official }) => ({ asked: code, name: official, code }));
};

const byName = async (
  name: string,
  { seesPeople, seesClaims }: Sight,
  onward: Onward | null = null,
): Promise<Found> => {
  const isFirst = onward === null;
  const pageFrom = (cursor: string | null = null) => present({ limit: LIMIT, cursor: cursor ?? undefined });
  const [hospitals, people, employers] = await Promise.all([
    seesClaims && isFirst ? hospitalsNamed(name) : Promise.resolve([]),
    seesPeople && (isFirst || onward.people !== null)
      ? answered(
          enrollment.POST('/v1/persons/search-by-name', {
            params: { query: pageFrom(onward?.people) },
            body: { name },
          }),
        )
      : Promise.resolve(null),
    isFirst || onward.employers !== null
      ? unlessRefused(
          answered(
            enrollment.POST('/v1/employers/search', {
              params: { query: pageFrom(onward?.employers) },
              body: { name },
            }),
          ),
        )
      : Promise.resolve(null),
  ]);
  const next: Onward = { people: people?.cursor ?? null, employers: employers?.cursor ?? null };
  return {
    ...NOTHING,
    hospitals,
    persons: people?.persons ?? [],
    employers: employers?.employers ?? [],
    isPart: people?.complete === false,
    onward: next.people === null && next.employers === null ? null : next,
  };
};

const byUscc = async (uscc: string): Promise<Found> => {
  const page = await unlessRefused(answered(enrollment.GET('/v1/employers', { params: { query: { uscc } } })));
  return { ...NOTHING, employers: page?.employers ?? [] };
};

/** Some codes of employers are digits alone: what is no person’s number may be one. */
const byIdNumber = async (idNumber: string): Promise<Found> => {
  try {
    const person = await unlessRefused(answered(enrollment.POST('/v1/persons/search', { body: { idNumber } })));
    return person === null ? await unlessInvalid(byUscc(idNumber)) : { ...NOTHING, persons: [person] };
  } catch (error) {
    if (isErased(error)) return { ...NOTHING, isErased: true };
    throw error;
  }
};

/** A code that fails its check digit is nobody’s. */
const unlessInvalid = async (finding: Promise<Found>): Promise<Found> => {
  try {
    return await finding;
  } catch (error) {
    if (error instanceof Refused && error.problem.status === 400) return NOTHING;
    throw error;
  }
};

const find = async ({ type, text }: Asked, sight: Sight, onward: Onward | null): Promise<Found> => {
  if (onward !== null) return byName(text, sight, onward);
  const { seesPeople, seesClaims, seesOrders, seesBills } = sight;
  switch (type) {
    case 'claim': {
      if (!seesClaims) return NOTHING;
      const query = { number: text };
      const page = await unlessRefused(answered(claimAdjudication.GET('/v1/claims', { params: { query } })));
      return { ...NOTHING, claims: page === null ? [] : linkedClaims(page) };
    }
    case 'id-number':
      return seesPeople ? byIdNumber(text) : unlessInvalid(byUscc(text));
    case 'uscc':
      return unlessInvalid(byUscc(text));
    case 'payment': {
      if (!seesOrders) return NOTHING;
      const query = { endToEndId: text };
      const page = await unlessRefused(answered(payout.GET('/v1/orders', { params: { query } })));
      return { ...NOTHING, orders: page?.orders ?? [] };
    }
    case 'reference': {
      if (!seesBills) return byName(text, sight);
      const page = await unlessRefused(answered(premium.GET('/v1/bills', { params: { query: { reference: text } } })));
      return page === null || page.bills.length === 0 ? byName(text, sight) : { ...NOTHING, bills: page.bills };
    }
    case 'name':
      return byName(text, sight);
  }
};

/** What was found of what was typed, page by page. Nothing of it is in an address; it is forgotten with the page. */
export const useFound = (typed: string, sight: Sight) =>
  useInfiniteQuery({
    queryKey: ['found', typed, sight],
    enabled: typed !== '',
    initialPageParam: null as Onward | null,
    queryFn: ({ pageParam }) => find(askedOf(typed), sight, pageParam),
    getNextPageParam: ({ onward }) => onward,
  });

/** What all pages hold together. */
export const foundTogether = (pages: readonly Found[]): Found => ({
  persons: pages.flatMap(({ persons }) => persons),
  employers: pages.flatMap(({ employers }) => employers),
  claims: pages.flatMap(({ claims }) => claims),
  bills: pages.flatMap(({ bills }) => bills),
  orders: pages.flatMap(({ orders }) => orders),
  hospitals: pages.flatMap(({ hospitals }) => hospitals),
  isPart: pages.some(({ isPart }) => isPart),
  onward: pages.at(-1)?.onward ?? null,
  isErased: pages.some(({ isErased }) => isErased),
});

/** Claims of one hospital, page by page. */
export const useClaimsOfHospital = (hospital: string) =>
  useInfiniteQuery({
    queryKey: ['claims-of-hospital', hospital],
    initialPageParam: '',
    queryFn: ({ pageParam }) => {
      const query = present({ limit: LIMIT, cursor: pageParam || undefined });
      return answered(
        claimAdjudication.POST('/v1/claims/search-by-hospital', { params: { query }, body: { hospital } }),
      );
    },
    getNextPageParam: ({ cursor }) => cursor,
  });

export const useClaimsOf = (personId: string) =>
  useInfiniteQuery({
    queryKey: ['claims-of', personId],
    initialPageParam: '',
    queryFn: ({ pageParam }) => {
      const query = present({ limit: LIMIT, cursor: pageParam || undefined });
      return answered(claimAdjudication.POST('/v1/claims/search', { params: { query }, body: { personId } }));
    },
    getNextPageParam: ({ cursor }) => cursor,
  });

/** None where nobody ever sold a cover to the person. */
export const useCovers = (personId: string) =>
  useQuery({
    queryKey: ['covers-of', personId],
    queryFn: async () => {
      const params = { path: { personId } };
      try {
        return (await answered(claimAdjudication.GET('/v1/members/{personId}/cover', { params }))).covers;
      } catch (error) {
        if (isMissing(error)) return [];
        throw error;
      }
    },
  });

export const useEmployer = (uscc: string) =>
  useQuery({
    queryKey: ['employer-of', uscc],
    queryFn: async () =>
      (await answered(enrollment.GET('/v1/employers', { params: { query: { uscc } } }))).employers[0] ?? null,
  });

/** One employer, by its id: bills say no more of it. Not asked where no id is told. */
const employerQuery = (employerId: string | undefined) => ({
  queryKey: ['employer', employerId],
  enabled: employerId !== undefined,
  staleTime: Infinity,
  queryFn: () =>
    answered(enrollment.GET('/v1/employers/{employerId}', { params: { path: { employerId: employerId ?? '' } } })),
});

export const useEmployerOf = (employerId: string | undefined) => useQuery(employerQuery(employerId));

/** The employers of a list, each read once, by their ids; and the questions that were not answered. */
export const useEmployersOf = (ids: readonly (string | undefined)[]) => {
  const wanted = [...new Set(ids.filter((id) => id !== undefined))];
  const asked = useQueries({ queries: wanted.map(employerQuery) });
  return {
    employers: new Map<string, Employer>(
      asked.flatMap(({ data }) => (data === undefined ? [] : [[data.employerId, data]])),
    ),
    failed: asked.filter(({ error }) => error !== null),
  };
};

export const useBatchesOf = (employerId: string) =>
  useInfiniteQuery({
    queryKey: ['batches-of', employerId],
    initialPageParam: '',
    queryFn: ({ pageParam }) => {
      const query = present({ employerId, limit: LIMIT, cursor: pageParam || undefined });
      return answered(enrollment.GET('/v1/batches', { params: { query } }));
    },
    getNextPageParam: ({ cursor }) => cursor,
  });

/** Bills of a state, page by page. */
export const useBills = (state: Bill['state']) =>
  useInfiniteQuery({
    queryKey: ['bills', state],
    initialPageParam: '',
    queryFn: ({ pageParam }) => {
      const query = present({ state, limit: LIMIT, cursor: pageParam || undefined });
      return answered(premium.GET('/v1/bills', { params: { query } }));
    },
    getNextPageParam: ({ cursor }) => cursor,
  });

export const useBill = (reference: string) =>
  useQuery({
    queryKey: ['bill-of', reference],
    queryFn: async () =>
      (await answered(premium.GET('/v1/bills', { params: { query: { reference } } }))).bills[0] ?? null,
  });
