/** A value of somebody else's JSON: asked for one thing at a time, and `undefined` for what is not there. */
export type Json = { readonly value: unknown };

/** Null when the text is not JSON. A report may stand behind other lines that a command printed. */
export function parseJson(text: string): Json | null {
  for (const start of [text.search(/\S/), text.search(/^[ \t]*\{/m), text.lastIndexOf('\n{')]) {
    if (start < 0) continue;
    try {
      return { value: JSON.parse(text.slice(start)) };
    } catch {
      continue; // the next place may be where it starts
    }
  }
  return null;
}

export function member({ value }: Json, name: string): Json {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return { value: undefined };
  return { value: (value as Record<string, unknown>)[name] };
}

export function items({ value }: Json): Json[] {
  return Array.isArray(value) ? value.map((each: unknown) => ({ value: each })) : [];
}

export function text({ value }: Json): string | null {
  return typeof value === 'string' ? value : null;
}

export function number({ value }: Json): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

export function texts(json: Json): string[] {
  return items(json).flatMap((each) => text(each) ?? []);
}
