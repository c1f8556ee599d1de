import { createServer, connect, type Server, type Socket } from 'node:net';
import { once } from 'node:events';

export interface CuttingProxy {
  readonly port: number;
  /**
   * From now on, the next `times` requests that hold `marker` reach the server and are carried out there, but their answers
   * never come back: the connection is cut in between. With `before`, not even the request arrives.
   */
  readonly cut: (marker: string, times: number, before?: boolean) => void;
  /** How often it has cut. */
  readonly cuts: () => number;
  readonly close: () => Promise<void>;
}

/** Passes bytes between clients and a server on this machine, and cuts where a network would at the worst moment. */
export const cuttingProxy = async (target: { readonly host: string; readonly port: number }): Promise<CuttingProxy> => {
  let marker: Buffer | null = null;
  let times = 0;
  let beforeTheServer = false;
  let cuts = 0;
  const sockets = new Set<Socket>();

  const serve = (client: Socket): void => {
    const server = connect(target);
    let cutTheAnswer = false;
    const end = (): void => {
      client.destroy();
      server.destroy();
      sockets.delete(client);
    };
    sockets.add(client);
    for (const socket of [client, server]) socket.on('error', end).on('close', end).setNoDelay(true);
    client.on('data', (bytes) => {
      if (marker !== null && times > 0 && bytes.includes(marker)) {
        times--;
        cuts++;
        cutTheAnswer = true;
        if (beforeTheServer) {
          end();
          return;
        }
      }
      server.write(bytes);
    });
    server.on('data', (bytes) => {
      // The server has answered, so what was asked for is done.
      if (cutTheAnswer) end();
      else client.write(bytes);
    });
  };

  const listener: Server = createServer(serve).listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const address = listener.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    cut: (text, count, before = false) => {
      marker = Buffer.from(text);
      times = count;
      beforeTheServer = before;
    },
    cuts: () => cuts,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      listener.close();
      await once(listener, 'close');
    },
  };
};
