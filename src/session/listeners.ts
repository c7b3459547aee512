/** Who wants to hear of something, each by a function. */
export type Listeners<Told> = {
  /** Returns how to stop listening. */
  readonly add: (listener: (told: Told) => void) => () => void;
  readonly tell: (told: Told) => void;
};

export function newListeners<Told>(): Listeners<Told> {
  const listeners = new Set<(told: Told) => void>();
  return {
    add: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    tell: (told) => {
      for (const listener of listeners) listener(told);
    },
  };
}
