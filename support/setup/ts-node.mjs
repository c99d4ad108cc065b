// node --import ./support/setup/ts-node.mjs file.ts: TypeScript through ts-node, whatever Node it is.
// Worker threads inherit the option, so this file runs once in each of them too.
import * as nodeModule from 'node:module';
import { clearInterval, setInterval } from 'node:timers';
import { fileURLToPath } from 'node:url';
import { isMainThread } from 'node:worker_threads';

// In the environment, so that ts-node's own thread and every child process share the cache: it halves start-up.
process.env.NODE_COMPILE_CACHE ??= fileURLToPath(
  new URL('../../node_modules/.cache/compile', import.meta.url),
);
nodeModule.enableCompileCache?.(process.env.NODE_COMPILE_CACHE);

// ts-node knows the true line numbers only in its own thread: let Node read them from its source maps.
process.setSourceMapsEnabled(true);

nodeModule.register('ts-node/esm', import.meta.url);

// npm hands SIGTERM to its shell, which dies and forgets us: when the parent is gone, stop as if it had told us.
if (isMainThread && process.env.npm_lifecycle_event) {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, 500);
  watch.unref();
}
