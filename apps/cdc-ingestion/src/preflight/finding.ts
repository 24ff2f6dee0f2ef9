export type Severity = 'ok' | 'warning' | 'error';

/** One thing that was looked at. An error keeps the source from streaming, or will; a warning does not. */
export interface Finding {
  /** Stable. The states of a source are the codes of the errors that lead to them. */
  code: string;
  severity: Severity;
  /** What was found, for a person to read; never a secret. */
  detail: string;
  /** What a person can do; only for warnings and errors. */
  wayOut?: string;
}

export function ok(code: string, detail: string): Finding {
  return { code, severity: 'ok', detail };
}

export function warning(code: string, detail: string, wayOut: string): Finding {
  return { code, severity: 'warning', detail, wayOut };
}

export function error(code: string, detail: string, wayOut: string): Finding {
  return { code, severity: 'error', detail, wayOut };
}
