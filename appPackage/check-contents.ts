import type { Manifest } from './manifest';
import type { PackageFiles } from './package-files';

const NO_APP = '00000000-0000-0000-0000-000000000000';

/** Faults of what identifies the app, of where it may be used, and of which files are there. */
export function contentFaults(files: PackageFiles, manifest: Manifest): string[] {
  return [
    ...idFaults(manifest),
    ...versionFaults(manifest),
    ...channelFaults(manifest),
    ...fileFaults(files, manifest),
  ];
}

/** The files, besides itself, that a manifest names. */
export function filesNamed({ icons, localizationInfo }: Manifest): string[] {
  const { defaultLanguageFile, additionalLanguages = [] } = localizationInfo ?? {};
  const translations = [
    ...(defaultLanguageFile ? [defaultLanguageFile] : []),
    ...additionalLanguages.map(({ file }) => file),
  ];
  return [icons.color, icons.outline, ...(icons.color32x32 ? [icons.color32x32] : []), ...translations];
}

/** One registration in Entra is the bot, the search and the sign-in. */
function idFaults({ id, bots = [], composeExtensions = [] }: Manifest): string[] {
  const ids = [...bots.map(({ botId }) => botId), ...composeExtensions.flatMap(({ botId }) => botId ?? [])];
  return [
    ...(id === NO_APP ? [`id ${id} is the app id of nobody: set MicrosoftAppId to that of the Azure Bot`] : []),
    ...[...new Set(ids)].filter((botId) => botId !== id).map((botId) => `botId ${botId} is not the app id ${id}`),
  ];
}

function versionFaults({ version }: Manifest): string[] {
  return /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/.test(version)
    ? []
    : [`version ${version} is not of the form MAJOR.MINOR.PATCH, such as 1.4.0`];
}

/** The schema does not say so, but Teams refuses the upload. */
function channelFaults({ bots = [], staticTabs = [], supportsChannelFeatures }: Manifest): string[] {
  const inTeams = [...bots, ...staticTabs].some(({ scopes }) => scopes.includes('team'));
  return inTeams && supportsChannelFeatures !== 'tier1'
    ? ['supportsChannelFeatures is not tier1, which Teams demands of an app for teams']
    : [];
}

function fileFaults(files: PackageFiles, manifest: Manifest): string[] {
  const named = filesNamed(manifest);
  return [
    ...named.filter((file) => !(file in files)).map((file) => `${file} is named in manifest.json, but is not there`),
    ...Object.keys(files)
      .filter((file) => file !== 'manifest.json' && !named.includes(file))
      .map((file) => `${file} is in the package, but manifest.json does not name it`),
  ];
}
