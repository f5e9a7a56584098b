import { textsIn } from './localization';
import type { Manifest } from './manifest';

/** Names that no browser outside one machine or one network finds. */
const NOT_PUBLIC = /(^|\.)(localhost|local|internal|lan|test|invalid|example)$/;

/** Labels of at most 63 letters, digits and hyphens, with dots between; no `*`. */
const FULL_NAME = /^(?=.{1,253}$)[a-z0-9-]{1,63}(\.[a-z0-9-]{1,63})+$/;

/** Faults of the bot's own address and of every address that the manifest names. */
export function addressFaults(manifest: Manifest, publicUrl: string): string[] {
  const own = urlOf(publicUrl);
  if (own === null) return [`PUBLIC_URL is not an address: ${publicUrl}`];
  return [
    ...publicUrlFaults(own),
    ...addressesIn(manifest).flatMap(([place, address]) => faultsOf(place, address, own)),
    ...domainFaults(manifest.validDomains ?? [], own.host),
    ...resourceFaults(manifest, own.host),
  ];
}

function publicUrlFaults(url: URL): string[] {
  return [
    ...realAddressFaults(url).map((fault) => `PUBLIC_URL ${fault}`),
    ...(url.pathname === '/' ? [] : ['PUBLIC_URL has a path: the pages of the bot stand at the root of their host']),
    ...(url.search === '' && url.hash === '' ? [] : ['PUBLIC_URL has a ? or # part: give the address alone']),
  ];
}

/** What is wrong with the host of PUBLIC_URL is said once, not again for each page below it. */
function faultsOf(place: string, address: string, own: URL): string[] {
  const url = urlOf(address);
  if (url === null) return [`${place} is not an address: ${address}`];
  if (url.host === own.host) return protocolFaults(url).map((fault) => `${place} ${fault}`);
  const inTeams = !place.startsWith('developer.');
  return [
    ...realAddressFaults(url).map((fault) => `${place} ${fault}`),
    ...(inTeams ? [`${place} is at ${url.host}, not at the host of PUBLIC_URL, ${own.host}`] : []),
  ];
}

function realAddressFaults(url: URL): string[] {
  return [
    ...protocolFaults(url),
    ...(url.username === '' && url.password === '' ? [] : ['holds a user name or a password']),
    ...hostFaults(url.hostname),
  ];
}

function protocolFaults({ protocol }: URL): string[] {
  return protocol === 'https:' ? [] : ['is not an https address'];
}

function hostFaults(name: string): string[] {
  const hostname = name.replace(/\.$/, '');
  if (/^\[|^\d+(\.\d+){3}$/.test(hostname)) return [`is an IP address, ${hostname}: Teams needs the name of a host`];
  if (NOT_PUBLIC.test(hostname)) return [`is at ${hostname}, which Teams cannot reach`];
  return FULL_NAME.test(hostname) ? [] : [`is at ${hostname}, which is not the full name of a host`];
}

/** Web addresses with their place, the schema's left out: that one is a name, not a page. */
function addressesIn(manifest: Manifest): [string, string][] {
  return textsIn(manifest).filter(
    ([place, text]) => place !== '$schema' && /^[a-z]+:\/\/(?!.*\s)/i.test(text) && !/^api:/.test(text),
  );
}

function domainFaults(domains: string[], host: string): string[] {
  return [
    ...(domains.includes(host) ? [] : [`validDomains lacks ${host}, the host of PUBLIC_URL`]),
    ...domains
      .filter((domain) => domain !== host)
      .map((domain) => `validDomains has ${domain}: only ${host}, the host of PUBLIC_URL, may be opened in the app`),
  ];
}

/** Teams asks Entra for a token for this; the bot takes no token for anything else. */
function resourceFaults({ id, webApplicationInfo: sso }: Manifest, host: string): string[] {
  const resource = `api://${host}/${id}`;
  return [
    ...(sso?.id === id ? [] : ['webApplicationInfo.id is not the app id: single sign-on would fail']),
    ...(sso?.resource === resource
      ? []
      : [`webApplicationInfo.resource is not ${resource}: single sign-on would fail`]),
  ];
}

function urlOf(address: string): URL | null {
  return URL.canParse(address) ? new URL(address) : null;
}
