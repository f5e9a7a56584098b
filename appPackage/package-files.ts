import { strToU8, zipSync } from 'fflate';
import { en } from '../src/texts/en';
import { nl } from '../src/texts/nl';
import { buildLocalization } from './localization';
import { buildManifest } from './manifest';
import type { PackageSettings } from './package-settings';

/** What is in a package, by name. */
export type PackageFiles = Record<string, Uint8Array>;

/** The pictures, as PNG. */
export interface Icons {
  color: Uint8Array;
  outline: Uint8Array;
}

/** The files of the package: Dutch, with English beside it. `version`: MAJOR.MINOR.PATCH. */
export function packageFiles(settings: PackageSettings, version: string, icons: Icons): PackageFiles {
  return {
    'manifest.json': json(buildManifest(settings, version, nl)),
    'en.json': json(buildLocalization(buildManifest(settings, version, en))),
    'color.png': icons.color,
    'outline.png': icons.outline,
  };
}

function json(value: unknown): Uint8Array {
  return strToU8(`${JSON.stringify(value, null, 2)}\n`);
}

/** One fixed moment for every file, without a zone, as a zip keeps it: the same files always make the same bytes. */
const WRITTEN_AT = new Date(1980, 0, 1);

/** The package as a zip, its files at the root as Teams wants them. */
export function zipPackage(files: PackageFiles): Uint8Array {
  return zipSync(files, { level: 9, mtime: WRITTEN_AT });
}
