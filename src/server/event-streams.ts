/** The pages that listen for events (server-sent events). */
import type { ServerResponse } from 'node:http';
import type { ContractEvent } from '../core/contract/contract.ts';
import { plainHeaders } from './page-files.ts';

export interface EventStreams {
  /** False when there are too many already. */
  readonly add: (response: ServerResponse) => boolean;
  readonly send: (event: ContractEvent) => void;
  readonly close: () => void;
}

/** One for each open tab; a browser itself allows six to one server. */
const mostStreams = 32;

export function eventStreams(): EventStreams {
  const streams = new Set<ServerResponse>();
  return {
    add(response) {
      if (streams.size >= mostStreams) return false;
      streams.add(response);
      response.on('close', () => streams.delete(response));
      response.writeHead(200, { ...plainHeaders, 'Content-Type': 'text/event-stream' });
      response.write('retry: 1000\n\n');
      return true;
    },
    send({ name, data }) {
      // JSON has no line breaks of its own, so one `data:` line is the whole of it.
      for (const stream of streams) stream.write(`event: ${name}\ndata: ${JSON.stringify(data)}\n\n`);
    },
    close() {
      for (const stream of streams) stream.end();
    },
  };
}
