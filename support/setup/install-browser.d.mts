export function ensureBrowser(root: string): void;
