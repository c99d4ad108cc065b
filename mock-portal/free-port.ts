import { createServer } from 'node:net';

const LOOPBACK = '127.0.0.1';

/**
 * Looks whether a port can be listened on.
 * @throws where something listens there already (code EADDRINUSE)
 */
export function assertFree(port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(port, LOOPBACK, () =>
      probe.close(() => {
        resolve();
      }),
    );
  });
}
