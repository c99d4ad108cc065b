import { createServer } from 'node:net';

/**
 * Looks whether a port can be listened on.
 * @param host a name or address of this machine
 * @throws where something listens there already (code EADDRINUSE), or the host is not this machine's
 */
export function assertFree(port: number, host = '127.0.0.1'): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(port, host, () =>
      probe.close(() => {
        resolve();
      }),
    );
  });
}
