import { readdirSync, statSync, watch, type FSWatcher } from 'node:fs';
import { join, sep } from 'node:path';

/**
 * Watches folders and all that they hold, folders that come later included. Each is watched by itself: told to watch a
 * whole tree, Node on Linux loses sight of a file that an editor replaces.
 *
 * @param tell is given the path of whatever changes
 * @returns how to stop
 */
export function watchFolders(folders: readonly string[], tell: (path: string) => void): () => void {
  const watchers = new Map<string, FSWatcher>();
  /** @throws where the folder is gone before it is looked at */
  const lookAt = (folder: string, onFile: (path: string) => void): void => {
    const watcher = watch(folder, (event, name) => {
      if (name === null) return;
      const path = join(folder, name);
      if (event === 'rename') replace(path);
      tell(path);
    });
    // It is gone: nothing more happens there.
    watcher.on('error', () => {
      watcher.close();
    });
    watchers.set(folder, watcher);
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) add(path, onFile);
      else onFile(path);
    }
  };
  const add = (folder: string, onFile: (path: string) => void): void => {
    try {
      lookAt(folder, onFile);
    } catch (error) {
      if (!isGone(error)) throw error;
      watchers.get(folder)?.close();
      watchers.delete(folder);
    }
  };
  /** What is there may have come since it was last looked at, even under the name of what was there. */
  const replace = (path: string): void => {
    for (const [folder, watcher] of watchers)
      if (folder === path || folder.startsWith(path + sep)) {
        watcher.close();
        watchers.delete(folder);
      }
    // Its files may have come before it was watched.
    if (isFolder(path)) add(path, tell);
  };
  for (const folder of folders) lookAt(folder, () => undefined);
  return () => {
    for (const watcher of watchers.values()) watcher.close();
  };
}

/** What Node says of a folder that is no longer there, or is something else now. */
const isGone = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
