/**
 * Files are held as one character per byte (latin1), so that a file in any encoding prints back byte for
 * byte; only values are decoded. Core has no decoders of its own but UTF-8: the host hands one in.
 */

/** A file's content, one character (0–255) per byte. */
export type Bytes = string;

/**
 * Bytes in the named encoding (as VMware writes it: `GBK`, `windows-1252`) → text; undefined when the encoding is not known.
 * An empty name stands for a file that names none: the code page of the host it is from.
 */
export type DecodeBytes = (bytes: Bytes, encoding: string) => string | undefined;
