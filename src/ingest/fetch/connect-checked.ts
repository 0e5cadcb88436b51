import { isIP } from 'node:net';
import { buildConnector } from 'undici';
import type { Clock } from './clock.ts';
import type { Resolve } from './resolve.ts';

/** An address that must not be connected to. */
export class ForbiddenAddress extends Error {}

/** No connection within its time. */
export class ConnectTimeout extends Error {}

/** Where connections may go. */
export interface ConnectRules {
  /** True when a connection to this address and port is allowed. */
  isAllowed: (address: string, port: number) => boolean;
  connectTimeoutMs: number;
  resolve: Resolve;
  clock: Clock;
}

/**
 * A connector for an undici Agent that resolves the name itself, refuses it unless *every* address is allowed, and
 * connects to an address that it checked: nothing is resolved twice, so an answer that changes between check and
 * connection (DNS rebinding) gains nothing. IP literals take the same way.
 */
export function connectChecked({
  isAllowed,
  connectTimeoutMs,
  resolve,
  clock,
}: ConnectRules): buildConnector.connector {
  const connectSocket = buildConnector({ allowH2: false, timeout: connectTimeoutMs });
  const connectTo = (target: buildConnector.Options): Promise<Parameters<buildConnector.Callback>> =>
    new Promise((done) => {
      connectSocket(target, (...args) => {
        done(args);
      });
    });

  return ({ hostname: host, protocol, port: portText }, callback) => {
    const hostname = host.replace(/^\[|\]$/g, '');
    const port = portText === '' ? (protocol === 'https:' ? 443 : 80) : Number(portText);
    let isSettled = false;
    const settle = (...result: Parameters<buildConnector.Callback>): void => {
      if (isSettled) {
        result[1]?.destroy();
        return;
      }
      isSettled = true;
      stopAlarm();
      callback(...result);
    };
    const stopAlarm = clock.alarm(connectTimeoutMs, () => {
      settle(new ConnectTimeout(), null);
    });

    const connect = async (): Promise<void> => {
      const addresses = isIP(hostname) > 0 ? [hostname] : await resolve(hostname);
      const refused = addresses.find((address) => isIP(address) === 0 || !isAllowed(address, port));
      if (refused !== undefined)
        throw new ForbiddenAddress(`${hostname} leads to ${refused}, port ${port}: no public address of the web.`);
      let failure: Error = new Error(`${hostname} has no address.`);
      for (const address of addresses) {
        if (isSettled) return;
        // TLS names and checks the host, not the address. An IP literal has no name to send (RFC 6066).
        const name = protocol === 'https:' && isIP(hostname) === 0 ? { servername: hostname } : {};
        const result = await connectTo({ hostname: address, protocol, port: String(port), ...name });
        if (result[1]) {
          settle(...result);
          return;
        }
        failure = result[0];
      }
      throw failure;
    };
    connect().catch((error: unknown) => {
      settle(error instanceof Error ? error : new Error(String(error)), null);
    });
  };
}
