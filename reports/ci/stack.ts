/** An error's stack with its message, its causes, and of the places it went through only those in our own code. */
export function ownStack(stack: string): string {
  return stack
    .split('\n')
    .filter((line) => !/^\s+at .*(node:|node_modules|<anonymous>\))/.test(line))
    .join('\n');
}
