import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { isWholePicture, photoOf } from '@huji/chassis/testing/sample-files.ts';
import { oneAddress } from '@huji/all-in-one/addresses.ts';
import { openDesk } from '@huji/all-in-one/sample/desk.ts';
import { memberOf } from '@huji/all-in-one/sample/people.ts';
import { developmentSignIn } from '@huji/all-in-one/sample/sign-in.ts';
import { submitClaim } from '@huji/contracts/claim-adjudication/claim-http.ts';
import {
  beginPaper,
  finishPaper,
  readPaper,
  readPapers,
  readPaperUpload,
  sendPaperPart,
} from '@huji/contracts/claim-adjudication/paper-http.ts';
import { PAPER_PART_BYTES, PAPERS_MAX } from '@huji/contracts/claim-adjudication/paper-types.ts';
import { ProblemAnswer } from '@huji/contracts/shared/operation-client.ts';
import { type Office, openOffice, type Running } from '../journeys/laptop.ts';

/** How much is sent, by how many at a time, and how often the process is killed meanwhile. */
export interface Plan {
  readonly uploads: number;
  readonly bytes: number;
  readonly atATime: number;
  readonly kills: number;
  /** Where files lie instead of the data folder; absent: there. */
  readonly store?: PlacedStore;
}

/** An object store of this machine: how the process comes to it, and the folder it keeps its files in. */
export interface PlacedStore {
  readonly settings: Readonly<Record<string, string>>;
  readonly folder: string;
}

export interface Outcome {
  readonly seconds: number;
  readonly sentBytes: number;
  /** Of the process, the most it ever held, over all its lives. */
  readonly peakBytes: number;
  /** Attempts that a kill, or a service that had too much to do, broke off. */
  readonly broken: number;
  readonly acknowledged: number;
  /** Acknowledged, and not there or not whole afterwards. */
  readonly lost: readonly string[];
  /** Told as there, and not whole. */
  readonly half: readonly string[];
  /** Files, of the data folder and of the store, in which something of a picture lies open. */
  readonly clear: readonly string[];
  /** What `huji verify` says. */
  readonly verified: string;
}

interface Place {
  readonly personId: string;
  readonly claimId: string;
}
interface Sent extends Place {
  readonly paperId: string;
}

/** The camera wrote it: nothing of it may lie on a disk. */
const MARKER = 'Telephone of the night';
const PAUSE_MS = 250;
const PATIENCE_MS = 600_000;

const streamed = (bytes: Buffer) => ({
  contentType: 'application/octet-stream',
  sha256: createHash('sha256').update(bytes).digest('hex'),
  bytes: bytes.length,
  content: (async function* () {
    yield bytes;
  })(),
});

/** A connection that broke, a process that is gone, or one that has too much to do. */
const isPassing = (error: unknown): boolean =>
  error instanceof ProblemAnswer
    ? error.status >= 500 || error.status === 429
    : // By name: within a test runner the connection's error is of another realm.
      (error as Partial<Error>).name === 'TypeError';

const deskOf = (url: string) => {
  const addresses = oneAddress(url);
  return openDesk(addresses, developmentSignIn(addresses), { patienceMs: 0 });
};
type Clerk = ReturnType<typeof deskOf>;

/** What a member's page does with one paper: begins, asks how much stands, goes on, ends; again after every break. */
const upload = async (desk: Clerk, place: Place, bytes: Buffer, onBroken: () => void): Promise<string> => {
  const member = memberOf(place.personId);
  const { claimId } = place;
  const [beginKey, endKey] = [randomUUID(), randomUUID()];
  const untilMs = performance.now() + PATIENCE_MS;
  for (;;) {
    try {
      const begun = { type: 'settlement', bytes: bytes.length } as const;
      const { paperId, state } = await desk.call(member, beginPaper, {
        params: { claimId },
        key: beginKey,
        body: begun,
      });
      if (state === 'kept') return paperId;
      const params = { claimId, paperId };
      const standing = await desk.call(member, readPaperUpload, { params }).catch((error: unknown) => {
        // It was ended, and the answer never arrived.
        if (error instanceof ProblemAnswer && error.code === 'paper_not_arriving') return null;
        throw error;
      });
      for (let at = standing?.receivedBytes ?? bytes.length; at < bytes.length; at += PAPER_PART_BYTES) {
        const body = streamed(bytes.subarray(at, at + PAPER_PART_BYTES));
        await desk.call(member, sendPaperPart, { params: { ...params, offset: at }, key: randomUUID(), body });
      }
      await desk.call(member, finishPaper, { params, key: endKey, body: {} });
      return paperId;
    } catch (error) {
      if (!isPassing(error) || performance.now() > untilMs) throw error;
      onBroken();
      await sleep(PAUSE_MS);
    }
  }
};

const fileClaims = async (desk: Clerk, count: number): Promise<readonly Place[]> => {
  const places: Place[] = [];
  for (let n = 0; n < count; n += 1) {
    const personId = randomUUID();
    const { claimId } = await desk.call(memberOf(personId), submitClaim, {
      key: randomUUID(),
      body: {
        personId,
        event: 'stay',
        hospital: { designated: true, grade: 3, level: 'provincial' },
        segments: [{ admittedOn: '2025-06-01', dischargedOn: '2025-06-10' }],
        receipt: `NIGHT-${String(n)}`,
        settlement: { totalYuan: '30000.00', poolPaidYuan: '20000.00', cashPaidYuan: '10000.00' },
      },
    });
    places.push({ personId, claimId });
  }
  return places;
};

const peakOf = ({ child }: Running): number => {
  try {
    const [, kilobytes = '0'] =
      /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${String(child.pid)}/status`, 'utf8')) ?? [];
    return Number(kilobytes) * 1_024;
  } catch {
    return 0;
  }
};

/** Whether the paper is told as there, comes as long as it is told, and is a whole picture. */
const isWhole = async (desk: Clerk, { personId, claimId, paperId }: Sent, told: number): Promise<boolean> => {
  const { content } = await desk.call(memberOf(personId), readPaper, { params: { claimId, paperId } });
  const pieces: Uint8Array[] = [];
  for await (const piece of content) pieces.push(piece);
  const bytes = Buffer.concat(pieces);
  return bytes.length === told && (await isWholePicture(bytes));
};

/** Beginnings of pictures, and what the camera wrote into them. */
const OPEN_SIGNS = [Buffer.from('JFIF'), Buffer.from(MARKER), Buffer.from([0xff, 0xd8, 0xff, 0xe0])];
const OVERLAP = Math.max(...OPEN_SIGNS.map(({ length }) => length));

const liesOpen = async (path: string): Promise<boolean> => {
  let before: Buffer = Buffer.alloc(0);
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    const read = Buffer.concat([before, chunk]);
    if (OPEN_SIGNS.some((sign) => read.includes(sign))) return true;
    before = read.subarray(-OVERLAP);
  }
  return false;
};

const openFilesIn = async (directory: string): Promise<readonly string[]> => {
  const files = globSync('**/*', { cwd: directory }).filter((path) => statSync(join(directory, path)).isFile());
  const found: string[] = [];
  for (const path of files) if (await liesOpen(join(directory, path))) found.push(path);
  return found;
};

/** Looks at everything that was told as there, and at everything that was acknowledged. */
const faultsOf = async (desk: Clerk, places: readonly Place[], acknowledged: readonly Sent[]) => {
  const [whole, half] = [new Set<string>(), [] as string[]];
  for (const place of places) {
    const member = memberOf(place.personId);
    const { papers } = await desk.call(member, readPapers, { params: { claimId: place.claimId } });
    for (const { paperId, state, content } of papers) {
      if (state !== 'kept') continue;
      if (await isWhole(desk, { ...place, paperId }, content?.bytes ?? -1)) whole.add(paperId);
      else half.push(paperId);
    }
  }
  return { half, lost: acknowledged.map(({ paperId }) => paperId).filter((paperId) => !whole.has(paperId)) };
};

/** Kills the process whenever another share of the uploads is acknowledged, and starts it again on the same data. */
const killing = (office: Office, { uploads, kills }: Plan, first: Running) => {
  const state = { running: first, peakBytes: 0, restarting: Promise.resolve() };
  const marks = Array.from({ length: kills }, (_, n) => Math.floor((uploads * (n + 1)) / (kills + 1)));
  const again = async (): Promise<void> => {
    state.peakBytes = Math.max(state.peakBytes, peakOf(state.running));
    await state.running.end('SIGKILL');
    state.running = office.start();
    await state.running.ready();
  };
  return {
    state,
    acknowledged: (count: number): void => {
      if (marks.includes(count)) state.restarting = state.restarting.then(again);
    },
  };
};

/** Sends papers while the process is killed under them, then looks at what is there. */
export const playUploads = async (plan: Plan, say: (line: string) => void = () => undefined): Promise<Outcome> => {
  const limits = { HUJI_RATE_LIMIT_PER_MINUTE: '10000000', NODE_OPTIONS: '--max-old-space-size=1024' };
  const office = await openOffice({ ...limits, ...plan.store?.settings });
  const { store = { folder: office.directory } } = plan;
  try {
    const first = office.start();
    await first.ready();
    const desk = deskOf(office.url);
    const places = await fileClaims(desk, Math.ceil(plan.uploads / PAPERS_MAX));
    const killer = killing(office, plan, first);
    const acknowledged: Sent[] = [];
    let [broken, next, sentBytes] = [0, 0, 0];
    const began = performance.now();
    const sender = async (): Promise<void> => {
      while (next < plan.uploads) {
        const place = places[next++ % places.length]!;
        const bytes = await photoOf(plan.bytes, MARKER);
        const paperId = await upload(desk, place, bytes, () => {
          broken += 1;
        });
        sentBytes += bytes.length;
        acknowledged.push({ ...place, paperId });
        killer.acknowledged(acknowledged.length);
        if (acknowledged.length % 100 === 0) say(`${String(acknowledged.length)} acknowledged`);
      }
    };
    await Promise.all(Array.from({ length: plan.atATime }, sender));
    const seconds = (performance.now() - began) / 1_000;
    await killer.state.restarting;
    const { running } = killer.state;
    const faults = await faultsOf(deskOf(office.url), places, acknowledged);
    const peakBytes = Math.max(killer.state.peakBytes, peakOf(running));
    await running.end('SIGTERM');
    const folders = new Set([office.directory, store.folder]);
    const found = await Promise.all([...folders].map((folder) => openFilesIn(folder)));
    const clear = found.flat();
    const { output, errors } = await office.huji('verify');
    const verified = output.includes('0 differences') ? '0 differences' : `${output}${errors}`;
    return { seconds, sentBytes, peakBytes, broken, acknowledged: acknowledged.length, ...faults, clear, verified };
  } finally {
    office.remove();
  }
};
