import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { faultTable } from '../packages/testing/dist/fault-table.js';

/**
 * A jest reporter that says nothing about what passes: failures with what their suite printed, then what faults came to, where
 * tests noted it in the file named in CROSSDOCK_TEST_FAULTS, and one summary. The counts go to the file named in
 * CROSSDOCK_TEST_RESULTS.
 */
export default class SummaryReporter {
  onTestResult(_test, result) {
    if (!result.failureMessage) return;
    console.error(`\nFAIL ${result.testFilePath}\n${result.failureMessage}`);
    for (const { message, origin } of result.console ?? [])
      console.error(`${message}\n  at ${origin.split('\n')[0]}`);
  }

  onRunComplete(_contexts, results) {
    const faults = process.env.CROSSDOCK_TEST_FAULTS;
    if (faults && existsSync(faults)) console.log(faultTable(readFileSync(faults, 'utf8')).join('\n'));
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    const seconds = Math.round((Date.now() - results.startTime) / 1000);
    console.log(
      `${results.numTotalTestSuites} suites in ${seconds} s: ${results.numPassedTests} tests passed, ${failed} failed` +
        (results.numPendingTests > 0 ? `, ${results.numPendingTests} skipped` : ''),
    );
    const path = process.env.CROSSDOCK_TEST_RESULTS;
    if (path) writeFileSync(path, JSON.stringify({ passed: results.numPassedTests, failed }));
  }
}
