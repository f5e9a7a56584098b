/** Runs something and says how many seconds it took. */
export async function timed<Result>(run: () => Promise<Result>): Promise<{ seconds: number; result: Result }> {
  const began = process.hrtime.bigint();
  const result = await run();
  return { seconds: Number(process.hrtime.bigint() - began) / 1e9, result };
}

/** The most memory this process has had, in MB. */
export function peakMemoryMb(): number {
  return Math.round(process.resourceUsage().maxRSS / 1024);
}
