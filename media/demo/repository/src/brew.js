import { formatTime } from './clock.js';

const TEAS = {
  black: { seconds: 240, celsius: 96 },
  green: { seconds: 120, celsius: 75 },
  oolong: { seconds: 180, celsius: 88 },
  white: { seconds: 150, celsius: 80 },
};

/** How to brew a cup of this tea. */
export function brew(name) {
  const tea = TEAS[name];
  if (tea === undefined) throw new Error(`There is no tea called ${name}.`);
  // TODO: leaves can be steeped again, and each infusion needs more time
  return { ...tea, label: `${name}: ${formatTime(tea.seconds)} at ${tea.celsius} °C` };
}

/** Names of all teas, in alphabetical order. */
export function teas() {
  return Object.keys(TEAS).sort();
}
