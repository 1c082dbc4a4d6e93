/** Listens on TCP ports 80 and 22 and says who it is and whom it sees: `vm1 192.168.204.1`. */
import net from 'node:net';

const [, , name] = process.argv;
const listening = [80, 22].map(
  (port) =>
    new Promise((resolve) => {
      const server = net.createServer((socket) => {
        socket.on('error', () => undefined);
        socket.end(`${name} ${socket.remoteAddress}\n`);
      });
      server.listen(port, '0.0.0.0', resolve);
    }),
);
await Promise.all(listening);
console.log('listening');
