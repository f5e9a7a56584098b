/** Names that no browser outside one machine or one network finds. */
const NOT_PUBLIC = /(^|\.)(localhost|local|internal|lan|test|invalid|example)$/;

/** Labels of at most 63 letters, digits and hyphens, with dots between; no `*`. */
const FULL_NAME = /^(?=.{1,253}$)[a-z0-9-]{1,63}(\.[a-z0-9-]{1,63})+$/;

/** Why Teams cannot open this address; each fault goes on where the name of the address stops. */
export function webAddressFaults(url: URL): string[] {
  return [
    ...(url.protocol === 'https:' ? [] : ['is not an https address']),
    ...(url.username === '' && url.password === '' ? [] : ['holds a user name or a password']),
    ...hostFaults(url.hostname),
  ];
}

/** Why this cannot be the address of the bot, which has a host for itself. */
export function botAddressFaults(url: URL): string[] {
  return [
    ...webAddressFaults(url),
    ...(url.pathname === '/' ? [] : ['has a path: the pages of the bot stand at the root of their host']),
    ...(url.search === '' && url.hash === '' ? [] : ['has a ? or # part: give the address alone']),
  ];
}

function hostFaults(name: string): string[] {
  const hostname = name.replace(/\.$/, '');
  if (/^\[|^\d+(\.\d+){3}$/.test(hostname)) return [`is an IP address, ${hostname}: Teams needs the name of a host`];
  if (NOT_PUBLIC.test(hostname)) return [`is at ${hostname}, which Teams cannot reach`];
  return FULL_NAME.test(hostname) ? [] : [`is at ${hostname}, which is not the full name of a host`];
}
