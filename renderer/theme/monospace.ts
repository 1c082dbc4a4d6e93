/** Consoles' type: columns stand under each other. Chinese falls back to the system's own font. */
export const monospace = "ui-monospace, 'Cascadia Mono', Consolas, Menlo, 'DejaVu Sans Mono', 'Noto Sans Mono CJK SC', 'Microsoft YaHei UI', monospace";
