/** Seconds as a person says them: `45 s`, `3 min`, `1 min 30 s`. */
export function formatTime(seconds) {
  const minutes = Math.floor(seconds / 60);
  const rest = seconds % 60;
  const parts = [];
  if (minutes > 0) parts.push(`${minutes} min`);
  if (rest > 0 || minutes === 0) parts.push(`${rest} s`);
  return parts.join(' ');
}
