import { textsIn } from './localization';
import type { Manifest } from './manifest';
import { webAddressFaults } from './web-address';

/** Faults of every address that the manifest names, for a bot at `publicUrl`, which is sound itself. */
export function addressFaults(manifest: Manifest, publicUrl: string): string[] {
  const own = new URL(publicUrl);
  return [
    ...addressesIn(manifest).flatMap(([place, address]) => faultsOf(place, address, own)),
    ...domainFaults(manifest.validDomains ?? [], own.host),
    ...resourceFaults(manifest, own.host),
  ];
}

function faultsOf(place: string, address: string, own: URL): string[] {
  if (!URL.canParse(address)) return [`${place} is not an address: ${address}`];
  const url = new URL(address);
  const isElsewhere = url.host !== own.host && !place.startsWith('developer.');
  return [
    ...webAddressFaults(url).map((fault) => `${place} ${fault}`),
    ...(isElsewhere ? [`${place} is at ${url.host}, not at the host of PUBLIC_URL, ${own.host}`] : []),
  ];
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
