import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Layout } from '../layout.js';
import { Refusal } from '../refusals/refusal.js';
import { writeNew } from '../whole-file.js';

/**
 * The superuser's password. Loopback is open to everybody on the machine, so each server has its own. It lies among the
 * server's files: made with them, moved aside with them.
 */
export function passwordFileOf(folder: string): string {
  return join(folder, 'password');
}

/** Letters and digits: it needs no escaping, neither in a URL nor in SQL. */
export function newPassword(): string {
  return randomBytes(24).toString('hex');
}

export function keepPassword(folder: string, password: string): void {
  writeNew(passwordFileOf(folder), `${password}\n`);
}

/** Refuses a file that holds none. There is a file once the stack was started. */
export function passwordOf(layout: Layout): string {
  const path = passwordFileOf(layout.postgres);
  const password = readFileSync(path, 'utf8').trim();
  if (/^\w+$/.test(password)) return password;
  throw unusablePassword(path, 'holds no password');
}

/** It is no key: nothing is lost with it. A start makes a new one where the file is missing. */
export function unusablePassword(path: string, how: string): Refusal {
  return new Refusal(
    'broken_key',
    `${path} ${how}. Delete it: the next start gives PostgreSQL a new password.`,
  );
}
