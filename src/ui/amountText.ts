import { count } from '../core/print.js';

/** `42 s`, `3 min 05 s`, `1 h 02 min`: two units at most, of a time in milliseconds. */
export function elapsedText(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${minutes} min ${String(seconds % 60).padStart(2, '0')} s`;
  return `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, '0')} min`;
}

/** `812 tokens`, `4.2k tokens`, `1.3M tokens`. */
export function tokensText(tokens: number): string {
  if (tokens < 1000) return count(tokens, 'token');
  return tokens < 999_500 ? `${scaled(tokens / 1000)}k tokens` : `${scaled(tokens / 1_000_000)}M tokens`;
}

function scaled(value: number): string {
  return value < 9.95 ? value.toFixed(1) : value.toFixed(0);
}
