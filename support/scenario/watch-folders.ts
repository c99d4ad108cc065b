import { readdirSync, statSync, watch, type FSWatcher } from 'node:fs';
import { join } from 'node:path';

/**
 * Watches folders and all that they hold, folders that come later included. Each is watched by itself: told to watch a
 * whole tree, Node on Linux loses sight of a file that an editor replaces.
 *
 * @param tell is given the path of whatever changes
 * @returns how to stop
 */
export function watchFolders(folders: readonly string[], tell: (path: string) => void): () => void {
  const watchers = new Map<string, FSWatcher>();
  const add = (folder: string): void => {
    if (watchers.has(folder)) return;
    const watcher = watch(folder, (_event, name) => {
      if (name === null) return;
      const path = join(folder, name);
      if (isFolder(path)) add(path);
      tell(path);
    });
    // It is gone: nothing more happens there.
    watcher.on('error', () => {
      watcher.close();
    });
    watchers.set(folder, watcher);
    for (const entry of readdirSync(folder, { withFileTypes: true }))
      if (entry.isDirectory()) add(join(folder, entry.name));
  };
  folders.forEach(add);
  return () => {
    for (const watcher of watchers.values()) watcher.close();
  };
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
