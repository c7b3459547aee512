import { stripVTControlCharacters } from 'node:util';

/** Strings of a terminal protocol that `stripVTControlCharacters` leaves when they are cut off or of a rare kind. */
// eslint-disable-next-line no-control-regex -- control characters are what this looks for
const CONTROL_STRINGS = /(?:\x1b[PX\]^_]|[\x90\x98\x9d\x9e\x9f])[^\x07\x1b\x9c]*(?:\x07|\x1b\\|\x9c)?/g;

/** C0 without tab and line feed, DEL, and C1. */
// eslint-disable-next-line no-control-regex -- see above
const CONTROLS = /[\x00-\x08\x0b-\x1f\x7f-\x9f]/g;

/**
 * What a program printed, without anything that a terminal would obey: titles, links, clipboard writes, cursor moves,
 * faked shell integration. CR LF becomes LF; a lone carriage return, which overwrites a line, becomes a new line.
 */
export function plainText(raw: string): string {
  const lines = raw.replaceAll('\r\n', '\n').replaceAll('\r', '\n');
  return stripVTControlCharacters(lines.replace(CONTROL_STRINGS, '')).replace(CONTROLS, '');
}
