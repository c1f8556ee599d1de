import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { z } from 'zod';
import { ConfigurationFault, readSettings } from '@huji/chassis/runtime/config.ts';
import { namedAddresses } from '../addresses.ts';
import type { Addresses } from '../sample/desk.ts';
import { addressesAt, type AddressOptions, withAddressOptions } from './address-options.ts';
import { developmentSignIn, type SignIn } from '../sample/sign-in.ts';

export interface SignInOptions extends AddressOptions {
  readonly tokenFile?: string;
}

/** An access token is never an argument: everybody on the machine reads those. */
const TokenSettings = z.object({ HUJI_TOKEN: z.string().min(1).optional().meta({ secret: true }) });

export const withSignInOptions = (command: Command): Command =>
  withAddressOptions(command)
    .option(
      '--token-file <file>',
      '访问令牌所在文件，- 为标准输入；或设置 HUJI_TOKEN。缺省为样例监事 file of an access token of the issuer, - for standard input; or HUJI_TOKEN. Without either: the sample supervisor of a laptop',
    )
    .addHelpText(
      'after',
      `
令牌由本单位的认证系统签发，须载有岗位 roles、本人 person_id 和所属互助会 societies。
The office's own issuer signs the token; it names roles, person_id and societies, as that of any page.
有令牌而无 --url 时，各服务按 ENROLLMENT_URL、ADJUDICATION_URL、PREMIUM_URL、PAYOUT_URL 访问。
With a token and without --url each service is asked where these settings say.`,
    );

const STANDARD_INPUT = 0;

const textIn = (file: string): string => {
  try {
    return readFileSync(file === '-' ? STANDARD_INPUT : file, 'utf8').trim();
  } catch {
    throw new ConfigurationFault(`--token-file: ${file} 无法读取 · ${file} cannot be read`);
  }
};

/** @throws ConfigurationFault, which never holds what was read */
const tokenIn = (text: string, setting: string, place: string): string => {
  if (!/^[\w-]+\.[\w-]+\.[\w-]+$/.test(text))
    throw new ConfigurationFault(`${setting}: ${place} 中不是访问令牌 · ${place} holds no access token`);
  return text;
};

/** Of a file before the environment; undefined: neither is given. @throws ConfigurationFault */
const givenToken = (file: string | undefined): string | undefined => {
  if (file !== undefined) return tokenIn(textIn(file), '--token-file', file);
  const { HUJI_TOKEN } = readSettings(TokenSettings);
  return HUJI_TOKEN === undefined ? undefined : tokenIn(HUJI_TOKEN.trim(), 'HUJI_TOKEN', 'HUJI_TOKEN');
};

/**
 * Where the system answers, and whoever the given token is of: then each service is asked where its setting says, too. Without a token a
 * sample person of the laptop. @throws ConfigurationFault
 */
export const callerOf = (options: SignInOptions): { readonly addresses: Addresses; readonly signIn: SignIn } => {
  const { tokenFile, url, stack } = options;
  const token = givenToken(tokenFile);
  if (token === undefined) {
    const addresses = addressesAt(options);
    return { addresses, signIn: developmentSignIn(addresses) };
  }
  const named = url === undefined && stack !== true ? namedAddresses() : null;
  return { addresses: named ?? addressesAt(options), signIn: () => Promise.resolve(token) };
};
