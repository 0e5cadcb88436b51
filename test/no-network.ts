import net from 'node:net';

const loopback = new Set(['127.0.0.1', '::1', 'localhost']);

/** Refuses every connection of a test but those to this machine: a test that needs the network is wrong. */
// eslint-disable-next-line @typescript-eslint/unbound-method -- put back on the prototype and always called with its socket
const connect = net.Socket.prototype.connect;
net.Socket.prototype.connect = function (this: net.Socket, ...args: unknown[]) {
  const first: unknown = Array.isArray(args[0]) ? (args[0] as unknown[])[0] : args[0];
  const target = typeof first === 'object' && first !== null ? (first as { host?: string; path?: string }) : {};
  if (target.path === undefined && target.host !== undefined && !loopback.has(target.host)) {
    throw new Error(`A test tried to reach ${target.host}; tests use 127.0.0.1 only.`);
  }
  return Reflect.apply(connect, this, args) as net.Socket;
};
