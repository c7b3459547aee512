/** For kettles that were made before the scale was agreed on. Nothing uses it any more. */
export function toFahrenheit(celsius) {
  return Math.round(celsius * 1.8 + 32);
}
