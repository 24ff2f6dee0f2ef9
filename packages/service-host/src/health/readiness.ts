import { Injectable } from '@nestjs/common';

export interface Check {
  ready: boolean;
  /** Why not, for a person. */
  reason?: string;
}

export interface ReadinessReport {
  ready: boolean;
  checks: Record<string, Check>;
}

/** Whether the service can do its work now. A part that has to be waited for adds a check; checks are asked on every request. */
@Injectable()
export class Readiness {
  private readonly checks = new Map<string, () => Check>();

  /** A second check of the same name takes the place of the first. */
  add(name: string, check: () => Check): void {
    this.checks.set(name, check);
  }

  report(): ReadinessReport {
    const checks = Object.fromEntries([...this.checks].map(([name, check]) => [name, answerOf(check)]));
    return { ready: Object.values(checks).every(({ ready }) => ready), checks };
  }
}

function answerOf(check: () => Check): Check {
  try {
    const { ready, reason } = check();
    return reason === undefined ? { ready } : { ready, reason };
  } catch (error) {
    return { ready: false, reason: error instanceof Error ? error.message : String(error) };
  }
}
