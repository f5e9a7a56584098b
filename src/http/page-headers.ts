import helmet from 'helmet';
import type { Next, Request, Response } from 'restify';

export interface HeaderSettings {
  /** Local mode: pages stand in the small Teams on this machine. */
  local: boolean;
  /** The address at which the bot is known, if one was set. */
  publicUrl: string | undefined;
}

const TEAMS = [
  'https://teams.microsoft.com',
  'https://*.teams.microsoft.com',
  'https://teams.cloud.microsoft',
  'https://*.cloud.microsoft',
];
const LOOPBACK = ['http://127.0.0.1:*', 'http://localhost:*'];

/** Nothing on our pages asks for any of these. */
const PERMISSIONS = ['camera', 'display-capture', 'geolocation', 'microphone', 'payment', 'usb'];

const YEAR_SECONDS = 365 * 86_400;

/** Headers of every answer: own scripts and styles only, framed by Teams only, no trace for anybody else. */
export function createPageHeaders({ local, publicUrl }: HeaderSettings) {
  const protect = helmet({
    contentSecurityPolicy: { useDefaults: false, directives: contentSecurity(local) },
    // Teams frames our pages: `frame-ancestors` says who may.
    xFrameOptions: false,
    crossOriginOpenerPolicy: false,
    referrerPolicy: { policy: 'no-referrer' },
    strictTransportSecurity: publicUrl?.startsWith('https:')
      ? { maxAge: YEAR_SECONDS, includeSubDomains: false }
      : false,
  });
  const permissions = PERMISSIONS.map((name) => `${name}=()`).join(', ');
  return (request: Request, response: Response, next: Next): void => {
    response.setHeader('Permissions-Policy', permissions);
    protect(request, response, (error?: unknown) => next(error));
  };
}

function contentSecurity(local: boolean): Record<string, string[]> {
  return {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'", 'data:'],
    connectSrc: ["'self'"],
    baseUri: ["'none'"],
    formAction: ["'none'"],
    frameAncestors: local ? LOOPBACK : TEAMS,
  };
}
