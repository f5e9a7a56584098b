/** The one way to know the time. */
export interface Clock {
  now(): Date;
}
