import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import { expect, test } from 'vitest';
import { holdPort, releasePort } from './hold-port.ts';

test('a port that is held is free for the next server, and for no other before', async () => {
  const range = [34_100, 34_200] as const;
  const first = await holdPort(range, 'localhost');
  const taken = createServer().listen({ port: first, host: 'localhost' });
  await expect(once(taken, 'listening')).rejects.toMatchObject({ code: 'EADDRINUSE' });
  const page = connect({ port: first!, host: 'localhost' });
  await once(page, 'connect');
  await releasePort();
  const server = createServer().listen({ port: first, host: 'localhost' });
  await once(server, 'listening');
  expect(await holdPort(range, 'localhost')).toBeGreaterThan(first!);
  await releasePort();
  await releasePort();
  expect(await holdPort([first!, first!], 'localhost')).toBe(undefined);
  server.close();
  page.destroy();
});
