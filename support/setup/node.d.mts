export function isTooOld(version: string): boolean;
export function bringNode(root: string): string;
