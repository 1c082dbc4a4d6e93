/** The two ways in which a sample's text is put together: lines with LF, and the same with CRLF. */

/** Ends every line, the last one as well. */
export function unixText(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('');
}

export function windowsText(lines: readonly string[]): string {
  return lines.map((line) => `${line}\r\n`).join('');
}

/** `00:50:56:C0:00:0A` for VMnet10: what VMware gives the host virtual adapter. */
export function hostAdapterMac(vmnet: number): string {
  return `00:50:56:C0:00:${hex(vmnet).toUpperCase()}`;
}

/** Two digits. */
export function hex(byte: number): string {
  return byte.toString(16).padStart(2, '0');
}

/** The same text with CRLF. */
export function asWindows(text: string): string {
  return text.replaceAll('\n', '\r\n');
}
