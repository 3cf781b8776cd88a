// Read before the program with `node --import`: whoever reaches for the network is told no, and named.
import dgram from "node:dgram";
import net from "node:net";

const refuse = (what) => () => {
  process.stderr.write(`tried: ${what}\n`);
  throw new Error(`no connection: ${what}`);
};
net.Socket.prototype.connect = refuse("a socket");
net.Server.prototype.listen = refuse("a server");
dgram.Socket.prototype.send = refuse("a datagram");
globalThis.fetch = refuse("fetch");
