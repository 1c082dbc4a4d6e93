/** Listens on TCP port 80 and says who it is and whom it sees: `vm1 192.168.204.1`. */
import net from 'node:net';

const [, , name] = process.argv;
net
  .createServer((socket) => {
    socket.on('error', () => undefined);
    socket.end(`${name} ${socket.remoteAddress}\n`);
  })
  .listen(80, '0.0.0.0', () => console.log('listening'));
