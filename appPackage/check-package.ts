import { strFromU8 } from 'fflate';
import { addressFaults } from './check-addresses';
import { commandFaults } from './check-commands';
import { contentFaults, filesNamed } from './check-contents';
import { iconFaults } from './check-icons';
import { checkLocalizationSchema, checkManifestSchema } from './check-schema';
import { textFaults } from './check-texts';
import type { Localization } from './localization';
import type { Manifest } from './manifest';
import type { PackageFiles } from './package-files';

/**
 * Everything for which Teams would refuse the package, or for which the app would not work once it is in; one sentence a
 * fault, none when it is good. By Microsoft's schema, and by the rules that the schema does not have.
 */
export async function checkPackage(files: PackageFiles, publicUrl: string): Promise<string[]> {
  const content = jsonIn(files['manifest.json']);
  if (content === null) return ['manifest.json is not there, or is not JSON'];
  const verdict = await checkManifestSchema('manifest.json', content);
  if (!verdict.sound) return verdict.faults;
  const manifest = content as Manifest;
  const translations = await readTranslations(files, manifest);
  return [
    ...verdict.faults,
    ...translations.faults,
    ...contentFaults(files, manifest),
    ...addressFaults(manifest, publicUrl),
    ...textFaults(manifest, translations.texts),
    ...commandFaults(manifest, translations.texts),
    ...iconFaults(files, manifest.icons),
  ];
}

async function readTranslations(
  files: PackageFiles,
  manifest: Manifest,
): Promise<{ texts: Record<string, Localization>; faults: string[] }> {
  const texts: Record<string, Localization> = {};
  const faults: string[] = [];
  for (const file of filesNamed(manifest).filter((name) => name.endsWith('.json') && name in files)) {
    const content = jsonIn(files[file]);
    if (content === null) {
      faults.push(`${file} is not JSON`);
      continue;
    }
    const verdict = await checkLocalizationSchema(file, content);
    faults.push(...verdict.faults);
    if (verdict.sound) texts[file] = content as Localization;
  }
  return { texts, faults };
}

function jsonIn(content: Uint8Array | undefined): object | null {
  try {
    const read: unknown = JSON.parse(strFromU8(content ?? new Uint8Array()));
    return typeof read === 'object' && read !== null ? read : null;
  } catch {
    return null;
  }
}
