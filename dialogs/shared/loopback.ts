/** Whether an origin (`http://localhost:56150`) is this machine itself. */
export function isLoopback(origin: string): boolean {
  return /^http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(origin);
}
