/** Hosts of Teams' own service, in the public and the government clouds; a bearer token goes there with every message. */
const TEAMS_HOSTS = [/^smba\.trafficmanager\.net$/, /\.teams\.microsoft\.(com|us)$/];

/** Whether messages may be sent to a service URL: Teams' own over https, or loopback in local mode. */
export function isAllowedServiceUrl(serviceUrl: string, local: boolean): boolean {
  if (!URL.canParse(serviceUrl)) return false;
  const { protocol, hostname } = new URL(serviceUrl);
  if (local) return ['127.0.0.1', 'localhost', '[::1]'].includes(hostname);
  return protocol === 'https:' && TEAMS_HOSTS.some((host) => host.test(hostname));
}
