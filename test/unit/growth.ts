/** Milliseconds that a processor worked on it, the least of three runs: what else the machine does hardly counts. */
export function workMs(work: () => unknown): number {
  const times = Array.from({ length: 3 }, () => {
    const start = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}

/** How many times as much work `n` times the size is. Below 5 ms a size tells nothing. */
export function growthOf(work: (size: number) => unknown, size: number, n: number): number {
  work(size);
  const least = Math.max(
    workMs(() => work(size)),
    5,
  );
  return workMs(() => work(size * n)) / least;
}
