/** What the helper is started with, checked before any tool hears of it. */

/** Absolute paths throughout. */
export interface HelperCall {
  /** The helper's command: one installed program, or Node and the helper's file. */
  readonly helper: readonly string[];
  readonly plan: string;
  /** Of the plan file's bytes: 64 lower-case hex digits. */
  readonly sha256: string;
  /** A folder of the person's own that nobody else can enter; the report is put into it. */
  readonly reports: string;
}

/** The helper's command line. */
export function helperArgv({ helper, plan, sha256, reports }: HelperCall): readonly string[] {
  return [...helper, plan, sha256, reports];
}

/** No word that a tool could take for an option, and none with a character that no path has. */
export function isSound({ helper, plan, sha256, reports }: HelperCall, isAbsolute: (file: string) => boolean): boolean {
  const paths = [...helper, plan, reports];
  return helper.length > 0 && paths.every((file) => isAbsolute(file) && !/[\0-\x1f\x7f]/.test(file)) && /^[\da-f]{64}$/.test(sha256);
}
