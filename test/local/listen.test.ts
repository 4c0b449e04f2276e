import { createServer } from 'node:http';
import { listen } from '../../local/listen';

test('port 0 takes a free port, on loopback only, and a second server is refused it', async () => {
  const [first, second] = [createServer(), createServer()];
  const port = await listen(first, 0);
  expect(first.address()).toMatchObject({ address: '127.0.0.1', port });
  await expect(listen(second, port)).rejects.toMatchObject({ code: 'EADDRINUSE' });
  first.close();
});
