import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { unzipSync } from 'fflate';
import { checkPackage } from '../../appPackage/check-package';
import { runPackage } from '../../appPackage/run-package';
import { APP_ID, ENVIRONMENT, HOST, NOBODY, aPicture, manifestIn } from './a-package';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mijlpaal-package-'));
  cpSync('appPackage/icons', join(folder, 'appPackage/icons'), { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ version: '2.5.0' }));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const build = () => join(folder, 'appPackage/build');
const zip = () => readFileSync(join(build(), 'appPackage.zip'));

interface Outcome {
  code: number;
  out: string[];
  err: string[];
}

/** The command in that folder, with nothing in its environment but this. */
async function run(environment: Record<string, string>): Promise<Outcome> {
  const out: string[] = [];
  const err: string[] = [];
  const place = { folder, out: (line: string) => void out.push(line), err: (line: string) => void err.push(line) };
  return { code: await runPackage(environment, place), out, err };
}

/** The same as a process of its own. */
async function runAsProcess(environment: Record<string, string>): Promise<Outcome> {
  const child = spawn(process.execPath, ['-r', resolve('test/support/run-ts.cjs'), resolve('appPackage/main.ts')], {
    cwd: folder,
    env: { PATH: process.env['PATH'], ...environment },
  });
  let out = '';
  let err = '';
  child.stdout.on('data', (data: Buffer) => (out += data.toString()));
  child.stderr.on('data', (data: Buffer) => (err += data.toString()));
  const [code] = (await once(child, 'close')) as [number];
  const lines = (text: string) => text.split('\n').slice(0, -1);
  return { code, out: lines(out), err: lines(err) };
}

describe('npm run package', () => {
  it('writes the package, and says what is in it and what to do next', async () => {
    const { code, out, err } = await runAsProcess(ENVIRONMENT);
    expect({ code, err }).toEqual({ code: 0, err: [] });
    expect(out).toEqual([
      `appPackage/build/appPackage.zip: Mijlpaal 2.5.0 for https://${HOST}`,
      expect.stringMatching(
        /^ {2}manifest\.json \(.* KB\), en\.json \(.* KB\), color\.png \(.* KB\), outline\.png \(.* KB\)$/,
      ),
      'Next:',
      expect.stringContaining(`api://${HOST}/${APP_ID}`),
      expect.stringContaining(`https://${HOST}/api/messages`),
      expect.stringContaining('Teams admin center'),
    ]);
  });

  it('puts exactly the files that the manifest names at the root, and they are good', async () => {
    await run(ENVIRONMENT);
    const files = unzipSync(zip());
    expect(Object.keys(files)).toEqual(['manifest.json', 'en.json', 'color.png', 'outline.png']);
    expect(manifestIn(files)).toMatchObject({ id: APP_ID, version: '2.5.0' });
    expect(await checkPackage(files, ENVIRONMENT.PUBLIC_URL)).toEqual([]);
  });

  it('makes the same bytes of the same, whenever and wherever', async () => {
    await run(ENVIRONMENT);
    const first = zip();
    await runAsProcess({ ...ENVIRONMENT, TZ: 'Pacific/Auckland' });
    expect(zip().equals(first)).toBe(true);
  });

  it('needs no secret', async () => {
    expect((await run({ ...ENVIRONMENT, MicrosoftAppType: 'SingleTenant' })).code).toBe(0);
  });

  it('exits with 1 as a process too, with the list on the error stream', async () => {
    const { code, out, err } = await runAsProcess({ ...ENVIRONMENT, PUBLIC_URL: 'https://localhost' });
    expect({ code, out }).toEqual({ code: 1, out: [] });
    expect(err).toEqual(['The app package was not written:', '  PUBLIC_URL is at localhost, which Teams cannot reach']);
    expect(existsSync(build())).toBe(false);
  });

  it.each<[string, Record<string, string>, string[]]>([
    [
      'nothing configured',
      {},
      [
        'MicrosoftAppId is missing: the app id of the Azure Bot; local mode has none, and needs no package',
        'PUBLIC_URL is missing: the https address at which Teams reaches the bot, such as https://YOUR-HOST',
      ],
    ],
    [
      'empty variables',
      { MicrosoftAppId: ' ', PUBLIC_URL: '' },
      [
        expect.stringContaining('MicrosoftAppId is missing') as string,
        expect.stringContaining('PUBLIC_URL is missing') as string,
      ],
    ],
    [
      'an app id that is none and an address without encryption',
      { MicrosoftAppId: 'mijlpaal', PUBLIC_URL: `http://${HOST}`, WEBSITE_URL: 'www.agentschap.be' },
      ['MicrosoftAppId is not a GUID', 'PUBLIC_URL is not an https address', 'WEBSITE_URL is not an https address'],
    ],
    [
      'what only the package shows',
      { ...ENVIRONMENT, MicrosoftAppId: NOBODY },
      [`id ${NOBODY} is the app id of nobody: set MicrosoftAppId to that of the Azure Bot`],
    ],
    [
      'too long a name for who offers it',
      { ...ENVIRONMENT, PUBLIC_URL: '', DEVELOPER_NAME: 'Agentschap Justitie en Handhaving' },
      [expect.stringContaining('PUBLIC_URL is missing') as string, 'DEVELOPER_NAME is longer than 32 characters'],
    ],
  ])('with %s lists every fault, writes nothing and exits with 1', async (_what, environment, faults) => {
    const { code, out, err } = await run(environment);
    expect({ code, out }).toEqual({ code: 1, out: [] });
    expect(err).toEqual([
      'The app package was not written:',
      ...faults.map((fault) => (typeof fault === 'string' ? `  ${fault}` : fault)),
    ]);
    expect(existsSync(build())).toBe(false);
  });

  it('writes nothing with a picture of the wrong size, and nothing without one', async () => {
    const icon = join(folder, 'appPackage/icons/color.png');
    writeFileSync(icon, aPicture([100, 100], [0, 0, 0, 255]));
    expect(await run(ENVIRONMENT)).toMatchObject({
      code: 1,
      err: ['The app package was not written:', '  color.png is 100 × 100 pixels, not 192 × 192'],
    });
    rmSync(icon);
    const { code, err } = await run(ENVIRONMENT);
    expect({ code, last: err.at(-1) }).toEqual({ code: 1, last: expect.stringContaining('color.png') as string });
    expect(existsSync(build())).toBe(false);
  });

  it('leaves a package that is there when the next one is wrong', async () => {
    await run(ENVIRONMENT);
    const before = zip();
    expect((await run({ ...ENVIRONMENT, PUBLIC_URL: 'https://localhost' })).code).toBe(1);
    expect(zip().equals(before)).toBe(true);
  });

  it('takes the version of the product', async () => {
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ version: '3.0.0-beta.1' }));
    expect((await run(ENVIRONMENT)).err.at(-1)).toBe(
      '  version 3.0.0-beta.1 is not of the form MAJOR.MINOR.PATCH, such as 1.4.0',
    );
  });
});
