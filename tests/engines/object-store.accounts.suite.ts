import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from '@jest/globals';
import { given } from './given-engines.ts';
import { killServer, restart } from './local-engines.ts';

const address = (bucket: string, key: string): string => `${given('S3_ENDPOINT')}/${bucket}/${key}`;

/** One request, signed as S3 wants it unless nobody asks; the status, then what was answered. */
const ask = async (
  url: string,
  method: 'GET' | 'PUT',
  body = '',
  isSigned = true,
): Promise<readonly [number, string]> => {
  const signature = [
    ...['--user', `${given('S3_ACCESS_KEY_ID')}:${given('S3_SECRET_ACCESS_KEY')}`],
    ...['--aws-sigv4', `aws:amz:${given('S3_REGION')}:s3`, '--header', 'x-amz-content-sha256: UNSIGNED-PAYLOAD'],
  ];
  const sent = method === 'PUT' ? ['--data-binary', body, '--header', 'if-none-match: *'] : [];
  const options = ['--silent', '--max-time', '10', '--request', method, '--write-out', '\\n%{http_code}', ...sent];
  const { stdout } = await promisify(execFile)('curl', [...options, ...(isSigned ? signature : []), url]);
  const end = stdout.lastIndexOf('\n');
  return [Number(stdout.slice(end + 1)), stdout.slice(0, end)];
};

test('an account writes into its own bucket once and reads it back; another’s and a stranger’s are refused', async () => {
  const own = address(given('S3_BUCKET'), 'papers/one');
  expect((await ask(own, 'PUT', 'first'))[0]).toBe(200);
  expect((await ask(own, 'PUT', 'second'))[0]).toBe(412);
  expect(await ask(own, 'GET')).toEqual([200, 'first']);
  expect((await ask(address('huji-payout', 'papers/one'), 'PUT', 'third'))[0]).toBe(403);
  expect((await ask(own, 'GET', '', false))[0]).toBe(403);
});

test('what was acknowledged is there after the server was killed, and so are the accounts', async () => {
  const own = address(given('S3_BUCKET'), 'papers/kept');
  expect((await ask(own, 'PUT', 'kept'))[0]).toBe(200);
  killServer('object-store');
  await restart('object-store');
  expect(await ask(own, 'GET')).toEqual([200, 'kept']);
});
