/** Stands for Node's `os` in the browser: npm's `ip` asks for it and the functions used here never call it. */
export function networkInterfaces(): Readonly<Record<string, never>> {
  return {};
}
