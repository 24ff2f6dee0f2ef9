import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import Sequencer from '@jest/test-sequencer';

const seconds = JSON.parse(readFileSync(new URL('longest-suites.json', import.meta.url), 'utf8'));

/**
 * The suites that take longest begin, so that no worker is left alone with one at the end. jest knows how long a suite took
 * here the last time; a fresh clone goes by `longest-suites.json`, which need not be exact, and by the kind of a suite.
 */
export default class LongestFirst extends Sequencer {
  time(test) {
    const path = relative(test.context.config.rootDir, test.path).replaceAll('\\', '/');
    const usual = (seconds[path] ?? (path.endsWith('.e2e-spec.ts') ? 5 : 0.5)) * 1_000;
    return super.time(test) ?? usual;
  }
}
