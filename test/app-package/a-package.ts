import { readFileSync } from 'node:fs';
import { strFromU8, strToU8 } from 'fflate';
import { PNG } from 'pngjs';
import type { Localization } from '../../appPackage/localization';
import type { Manifest } from '../../appPackage/manifest';
import type { PackageFiles } from '../../appPackage/package-files';
import { packageFiles } from '../../appPackage/package-files';
import type { PackageSettings } from '../../appPackage/package-settings';
import { readPackageSettings } from '../../appPackage/package-settings';

export const APP_ID = '7f3f5c1e-8d2a-4b6e-9c3d-1a2b3c4d5e6f';
/** The app id that nobody has. */
export const NOBODY = '00000000-0000-0000-0000-000000000000';
export const HOST = 'mijlpaal.agentschap.be';
export const ENVIRONMENT = { MicrosoftAppId: APP_ID, PUBLIC_URL: `https://${HOST}` };

export function settingsOf(environment: Record<string, string> = {}): PackageSettings {
  const read = readPackageSettings({ ...ENVIRONMENT, ...environment });
  if (!read.ok) throw new Error(read.faults.join('\n'));
  return read.settings;
}

const icon = (name: string) => new Uint8Array(readFileSync(`appPackage/icons/${name}.png`));

/** The package that ships, for an environment. */
export function aPackage(environment: Record<string, string> = {}, version = '1.2.3'): PackageFiles {
  return packageFiles(settingsOf(environment), version, { color: icon('color'), outline: icon('outline') });
}

export function manifestIn(files: PackageFiles): Manifest {
  return JSON.parse(strFromU8(files['manifest.json'] ?? new Uint8Array())) as Manifest;
}

export function translationIn(files: PackageFiles): Localization {
  return JSON.parse(strFromU8(files['en.json'] ?? new Uint8Array())) as Localization;
}

/** The package with another manifest or translation. */
export function withManifest(edit: (manifest: Manifest) => void, files = aPackage()): PackageFiles {
  const manifest = manifestIn(files);
  edit(manifest);
  return { ...files, 'manifest.json': strToU8(JSON.stringify(manifest)) };
}

export function withTranslation(edit: (texts: Localization) => void, files = aPackage()): PackageFiles {
  const texts = translationIn(files);
  edit(texts);
  return { ...files, 'en.json': strToU8(JSON.stringify(texts)) };
}

/** A picture of one colour: red, green, blue and opacity from 0 to 255, with the first pixel in another one if given. */
export function aPicture(size: [width: number, height: number], colour: number[], first = colour): Uint8Array {
  const picture = new PNG({ width: size[0], height: size[1] });
  for (let at = 0; at < picture.data.length; at += 4) picture.data.set(at === 0 ? first : colour, at);
  return new Uint8Array(PNG.sync.write(picture));
}
