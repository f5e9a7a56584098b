/** Tests that take minutes: skipped outside of `npm run test:faults`. */
export const describeFaults = process.env['FAULT_TESTS'] ? describe : describe.skip;

/** The same for those that kill the server: skipped too on one that the tests did not start. */
export const describeServerFaults = process.env['MONGODB_TEST_SERVER'] ? describeFaults : describe.skip;
