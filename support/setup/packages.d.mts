interface LockEntry {
  readonly version?: string;
  readonly integrity?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly devOptional?: boolean;
}
type Lock = Readonly<Record<string, LockEntry>>;

export function ensurePackages(root: string, withTests: boolean): void;
export function hasPackages(installed: Lock, wanted: Lock, withTests: boolean): boolean;
