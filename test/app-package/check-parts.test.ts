import { strToU8 } from 'fflate';
import { checkPackage } from '../../appPackage/check-package';
import type { Manifest } from '../../appPackage/manifest';
import type { PackageFiles } from '../../appPackage/package-files';
import { aPackage, aPicture, HOST, withManifest, withTranslation } from './a-package';

const URL_OF_BOT = `https://${HOST}`;
const WHITE = [255, 255, 255, 255];
const CLEAR = [0, 0, 0, 0];

const listOf = (manifest: Manifest, list: number) => manifest.bots?.[0]?.commandLists?.[list]?.commands ?? [];

function command(title: string): (manifest: Manifest) => void {
  return (manifest) => void listOf(manifest, 2).push({ title, description: 'iets' });
}

describe('wrong commands', () => {
  const place = 'commands for groupChat';
  it.each<[string, (manifest: Manifest) => void, string[]]>([
    ['one twice', command('HELP'), [`${place}: “help” stands there twice`]],
    ['a slash', command('/help'), [`${place}: “/help” begins with a slash, which Teams keeps for its own commands`]],
    [
      'one that the bot does not understand',
      command('bestel koffie'),
      [`${place}: “bestel koffie” is not understood by the bot`],
    ],
    [
      'a day that does not exist',
      command('pauze tot 31 april'),
      [`${place}: “pauze tot 31 april” is not understood by the bot`],
    ],
    [
      'one that is too long',
      command('wat is te laat in SD 1, SD 2 en SD 3'),
      [`${place}: “wat is te laat in SD 1, SD 2 en SD 3” is longer than 32 characters`],
    ],
    [
      'too many',
      (manifest) => listOf(manifest, 0).push({ title: 'P44', description: 'nog een project' }),
      ['commands for personal: there are 11, more than 10'],
    ],
    ['none for a place', (manifest) => listOf(manifest, 2).splice(0), [`${place}: there are none`]],
    [
      'none at all',
      (manifest) => Object.assign(manifest.bots?.[0] ?? {}, { commandLists: [] }),
      ['the bot offers no commands: Teams wants at least one'],
    ],
    [
      'two lists for one place',
      (manifest) => manifest.bots?.[0]?.commandLists?.[2]?.scopes.push('personal'),
      ['commands for personal: there are two lists'],
    ],
  ])('with %s are refused in a sentence', async (_what, edit, faults) => {
    const found = await checkPackage(withManifest(edit), URL_OF_BOT);
    expect(found.filter((fault) => !fault.startsWith('en.json:') && !fault.includes('in en.json'))).toEqual(faults);
  });

  it('in English only are found too', async () => {
    const files = withTranslation((texts) => {
      texts['bots[0].commandLists[2].commands[0].title'] = 'order coffee';
      texts['bots[0].commandLists[2].commands[1].title'] = 'help';
    });
    expect(await checkPackage(files, URL_OF_BOT)).toEqual([
      'commands for groupChat in en.json: “help” stands there twice',
      'commands for groupChat in en.json: “order coffee” is not understood by the bot',
    ]);
  });
});

describe('a wrong translation', () => {
  it.each<[string, (texts: Record<string, string>) => void, string[]]>([
    [
      'too long a description',
      (texts) => (texts['description.short'] = 'a'.repeat(81)),
      ['en.json: description.short must not have more than 80 characters'],
    ],
    [
      'a text that Teams does not translate',
      (texts) => (texts['developer.name'] = 'Agency'),
      [
        'en.json: must not have additional properties: developer.name',
        'en.json: developer.name is translated, but is not in manifest.json',
      ],
    ],
    [
      'a tab that was forgotten',
      (texts) => delete texts['staticTabs[1].name'],
      ['en.json: staticTabs[1].name is not translated'],
    ],
    [
      'a tab that is not there',
      (texts) => (texts['staticTabs[2].name'] = 'Indicators'),
      ['en.json: staticTabs[2].name is translated, but is not in manifest.json'],
    ],
    ['an empty text', (texts) => (texts['staticTabs[1].name'] = ' '), ['en.json: staticTabs[1].name is empty']],
  ])('with %s is refused in a sentence', async (_what, edit, faults) => {
    expect(await checkPackage(withTranslation(edit), URL_OF_BOT)).toEqual(faults);
  });
});

describe('wrong pictures', () => {
  it.each<[string, PackageFiles, string[]]>([
    ['too small', { 'color.png': aPicture([96, 96], WHITE) }, ['color.png is 96 × 96 pixels, not 192 × 192']],
    ['not square', { 'outline.png': aPicture([32, 31], WHITE, CLEAR) }, ['outline.png is 32 × 31 pixels, not 32 × 32']],
    [
      'in colour where white is asked',
      { 'outline.png': aPicture([32, 32], CLEAR, [255, 0, 0, 255]) },
      ['outline.png has another colour than white: an outline is white on a transparent ground'],
    ],
    [
      'without a transparent ground',
      { 'outline.png': aPicture([32, 32], WHITE) },
      ['outline.png has no transparent ground'],
    ],
    ['without anything on it', { 'outline.png': aPicture([32, 32], CLEAR) }, ['outline.png is empty']],
    ['of another kind', { 'color.png': strToU8('<svg/>') }, ['color.png is not a PNG picture']],
  ])('%s are refused in a sentence', async (_what, pictures, faults) => {
    expect(await checkPackage({ ...aPackage(), ...pictures }, URL_OF_BOT)).toEqual(faults);
  });

  it('may be half transparent at the edge of a white line', async () => {
    const outline = aPicture([32, 32], CLEAR, [255, 255, 255, 90]);
    expect(await checkPackage({ ...aPackage(), 'outline.png': outline }, URL_OF_BOT)).toEqual([]);
  });
});

describe('the files', () => {
  it.each<[string, (files: PackageFiles) => void, string[]]>([
    ['without a manifest', (files) => delete files['manifest.json'], ['manifest.json is not there, or is not JSON']],
    [
      'with a broken manifest',
      (files) => (files['manifest.json'] = strToU8('{')),
      ['manifest.json is not there, or is not JSON'],
    ],
    ['with a broken translation', (files) => (files['en.json'] = strToU8('[')), ['en.json is not JSON']],
    [
      'without a translation',
      (files) => delete files['en.json'],
      ['en.json is named in manifest.json, but is not there'],
    ],
    [
      'without a picture',
      (files) => delete files['outline.png'],
      ['outline.png is named in manifest.json, but is not there'],
    ],
    [
      'with one too many',
      (files) => (files['notes.txt'] = strToU8('x')),
      ['notes.txt is in the package, but manifest.json does not name it'],
    ],
  ])('%s are refused in a sentence', async (_what, edit, faults) => {
    const files = aPackage();
    edit(files);
    expect(await checkPackage(files, URL_OF_BOT)).toEqual(faults);
  });
});
