import type { Router } from 'express';
import type { PortalContext } from '../../web/context.ts';
import { PATHS } from '../../web/paths.ts';
import { screen } from '../../web/screen.ts';

/** A browser is told of all that happens in so long at once, in milliseconds. */
const BREATH_MS = 300;

/** Tells the room's pages, as server-sent events, that something happened in a sandbox: they ask for themselves anew. */
export const liveScreen = ({ sandboxes }: PortalContext): Router =>
  screen(PATHS.training.live, {
    get: (req, res) => {
      res.set({ 'Content-Type': 'text/event-stream', 'X-Accel-Buffering': 'no' });
      if (req.method === 'HEAD') {
        res.end();
        return;
      }
      res.flushHeaders();
      let timer: NodeJS.Timeout | undefined;
      const unsubscribe = sandboxes.subscribe(() => {
        timer ??= setTimeout(() => {
          timer = undefined;
          res.write('data: changement\n\n');
        }, BREATH_MS).unref();
      });
      res.once('close', () => {
        unsubscribe();
        clearTimeout(timer);
      });
    },
  });
