import type { TestReport } from '../../core/evidence.js';
import { REPORT_FORMATS } from './reportFormats.js';
import { type ReportPlace, reportOf } from './reportFormat.js';

/** Bytes; a larger report is told to be too large, not read. */
export const REPORT_LIMIT = 50 * 1024 * 1024;

/**
 * What a report says, in whatever format it is written; with `format`, in that one only. Null for a text that is no
 * report. A parser that fails makes an incomplete report with the reason: nothing of it can be trusted.
 */
export function readReport(bytes: Uint8Array, place: ReportPlace, format?: string): TestReport | null {
  if (bytes.length > REPORT_LIMIT)
    return reportOf(format ?? 'unknown', [], [`The report has ${bytes.length} bytes, more than are read.`]);
  const text = decodeText(bytes);
  for (const each of REPORT_FORMATS) {
    if (format !== undefined && each.id !== format) continue;
    try {
      const report = each.parse(text, place);
      if (report) return report;
    } catch (error) {
      return reportOf(each.id, [], [`The report could not be read: ${String(error)}.`]);
    }
  }
  return null;
}

/** By its byte order mark, else by what an XML declaration names, else as UTF-8. */
export function decodeText(bytes: Uint8Array): string {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 100));
  if (start.startsWith('ÿþ')) return new TextDecoder('utf-16le').decode(bytes);
  if (start.startsWith('þÿ')) return new TextDecoder('utf-16be').decode(bytes);
  const declared = /^<\?xml[^>]*encoding=["']([\w-]+)["']/.exec(start)?.[1];
  try {
    return new TextDecoder(declared ?? 'utf-8').decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes); // an encoding nobody knows
  }
}
