import type { Command } from 'commander';
import { readRuntimeConfig } from '@huji/chassis/runtime/config.ts';
import { oneAddress, stackAddresses } from '../addresses.ts';
import type { Addresses } from '../sample/desk.ts';

export interface AddressOptions {
  readonly url?: string;
  readonly stack?: boolean;
}

/** Where the running system answers: all of it on one port, or a port per service. */
export const withAddressOptions = (command: Command): Command =>
  command
    .option('--url <url>', '系统地址 address of the running system (default http://127.0.0.1:HUJI_PORT)')
    .option('--stack', '各服务独立端口（huji stack）a port per service, as huji stack serves them');

export const addressesAt = ({ url, stack }: AddressOptions): Addresses => {
  if (stack) return stackAddresses();
  return oneAddress(url ?? `http://127.0.0.1:${String(readRuntimeConfig().HUJI_PORT)}`);
};
