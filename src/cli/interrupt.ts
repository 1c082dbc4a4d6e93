/** What Ctrl+C asks for: long work ends early and takes back what it had begun. A second one ends the program. */

export async function whileNotAsked<Result>(work: (signal: AbortSignal) => Promise<Result>): Promise<Result> {
  const asked = new AbortController();
  const stop = (): void => asked.abort();
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  try {
    return await work(asked.signal);
  } finally {
    process.off('SIGINT', stop);
    process.off('SIGTERM', stop);
  }
}
