import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { checkPackage } from './check-package';
import type { Icons, PackageFiles } from './package-files';
import { packageFiles, zipPackage } from './package-files';
import type { PackageSettings } from './package-settings';
import { readPackageSettings } from './package-settings';

/** Where the command works, and where it writes its lines. */
export interface Place {
  /** The project's folder: it holds package.json and appPackage/icons, and gets appPackage/build. */
  folder: string;
  out(line: string): void;
  err(line: string): void;
}

const ZIP = 'appPackage/build/appPackage.zip';

/**
 * Makes the app package of an environment and writes it to appPackage/build/appPackage.zip, or says everything that is
 * wrong and writes nothing. Returns the exit code: 0, or 1.
 */
export async function runPackage(environment: Record<string, string | undefined>, place: Place): Promise<number> {
  const read = readPackageSettings(environment);
  if (!read.ok) return refuse(read.faults, place);
  try {
    const version = await readVersion(place.folder);
    const files = packageFiles(read.settings, version, await readIcons(place.folder));
    const faults = await checkPackage(files, read.settings.publicUrl);
    if (faults.length > 0) return refuse(faults, place);
    await write(join(place.folder, ZIP), zipPackage(files));
    for (const line of report(files, read.settings, version)) place.out(line);
    return 0;
  } catch (error) {
    return refuse([error instanceof Error ? error.message : String(error)], place);
  }
}

function refuse(faults: string[], place: Place): number {
  place.err('The app package was not written:');
  for (const fault of faults) place.err(`  ${fault}`);
  return 1;
}

async function readVersion(folder: string): Promise<string> {
  const content: unknown = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  return z.object({ version: z.string() }).parse(content).version;
}

async function readIcons(folder: string): Promise<Icons> {
  const icon = (name: string) => readFile(join(folder, 'appPackage', 'icons', `${name}.png`));
  return { color: await icon('color'), outline: await icon('outline') };
}

async function write(path: string, content: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
}

function report(files: PackageFiles, { appId, publicUrl }: PackageSettings, version: string): string[] {
  const { host } = new URL(publicUrl);
  const sizes = Object.entries(files).map(([name, { length }]) => `${name} (${(length / 1024).toFixed(1)} KB)`);
  return [
    `${ZIP}: Mijlpaal ${version} for ${publicUrl}`,
    `  ${sizes.join(', ')}`,
    'Next:',
    `  1. Entra, app ${appId}: Application ID URI api://${host}/${appId}, scope access_as_user, and Teams' two clients allowed (README).`,
    `  2. Azure Bot: messaging endpoint ${publicUrl}/api/messages, channel Microsoft Teams.`,
    '  3. Teams admin center, Manage apps, Upload new app: this zip. A later package needs a higher version in package.json.',
  ];
}
