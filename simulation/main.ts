import { simulate, WHOLE_YEAR } from './simulate';
import { tableOf } from './table';

/** Prints a year of the shipped plan as a table for the README. */
void simulate(WHOLE_YEAR).then((result) => process.stdout.write(tableOf(result)));
