import dgram from 'node:dgram';
import { expect, test } from 'vitest';
import { localProber } from '../../src/host/prober.ts';

/** The answer codes of DNS. */
const codes = { SERVFAIL: 2, REFUSED: 5 } as const;

test.each([
  { says: 'REFUSED', answer: 'answered', why: 'it is alive, and tells nobody of names elsewhere' },
  { says: 'SERVFAIL', answer: 'refused', why: 'it could not find out' },
] as const)('a name server that says $says: $why', async ({ says, answer }) => {
  const server = dgram.createSocket('udp4');
  await new Promise<void>((resolve) => server.bind(0, '127.0.0.1', resolve));
  try {
    server.on('message', (question, from) => {
      const reply = Buffer.from(question);
      reply[2] = 0x81;
      reply[3] = 0x80 | codes[says];
      server.send(reply, from.port, from.address);
    });
    const [result] = await localProber('linux').probe([{ kind: 'dns', address: `127.0.0.1:${server.address().port}` }]);
    expect(result?.answer).toBe(answer);
  } finally {
    server.close();
  }
});
