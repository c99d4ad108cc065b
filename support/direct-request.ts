import { request } from 'node:http';

/** What the simulator answers to a program. */
export interface Answer {
  status: number;
  /** What a robot reads in X-Robots-Tag. */
  robots: string;
  text: string;
}

/**
 * Asks the simulator for a page as programs do, without a browser.
 * @param simulatorAddress where the simulator is, without a final slash
 * @param host the name to call it by, its own unless told
 */
export function ask(simulatorAddress: string, path: string, host?: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request(
      simulatorAddress + path,
      host === undefined ? {} : { headers: { host } },
      (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (chunk: string) => (text += chunk));
        response.on('end', () => {
          const robots = response.headers['x-robots-tag'];
          resolve({
            status: response.statusCode ?? 0,
            robots: typeof robots === 'string' ? robots : '',
            text,
          });
        });
      },
    );
    asked.on('error', reject).end();
  });
}
