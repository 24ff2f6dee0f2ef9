import type { ShapingCode } from '../shaping-failed.js';

/** What the sandbox's process is told. It works on one thing at a time and answers each `check` and `evaluate`. */
export type ToProcess =
  | { readonly kind: 'define'; readonly key: number; readonly expression: string }
  | { readonly kind: 'check'; readonly key: number }
  | { readonly kind: 'evaluate'; readonly key: number; readonly input: string; readonly instant: string };

export type FromProcess =
  | { readonly kind: 'ready' }
  | { readonly kind: 'output'; readonly text: string }
  | {
      readonly kind: 'failed';
      readonly code: ShapingCode;
      readonly detail: string;
      readonly position?: number;
    };
