// Bundles the pages that run in a browser: those inside Teams (dialogs/) and the small Teams to try them in (local/browser).
// npm run build writes them to dist/, next to the server that serves them; each file also packed, for the wire.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));

const SITES = [
  { source: 'dialogs', pages: ['tab', 'milestone', 'review'], out: 'dist/dialogs', base: '/pages/assets/' },
  { source: 'local/browser/client', pages: ['teams'], out: 'dist/local/browser/client', base: '/assets/' },
];

for (const site of SITES) await buildSite(site);

/** Each page is PAGE/main.tsx and a line in page.html; what pages share, and what they load later, becomes a chunk. */
async function buildSite({ source, pages, out, base }) {
  rmSync(path.join(root, out, 'assets'), { recursive: true, force: true });
  const result = await build({
    absWorkingDir: root,
    entryPoints: pages.map((page) => ({ in: `${source}/${page}/main.tsx`, out: page })),
    outdir: `${out}/assets`,
    entryNames: '[name]-[hash]',
    chunkNames: 'part-[hash]',
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    metafile: true,
    write: false,
    legalComments: 'none',
    logLevel: 'warning',
  });
  for (const { path: file, contents } of result.outputFiles) writePacked(file, contents);
  const template = readFileSync(path.join(root, source, 'page.html'), 'utf8');
  for (const page of pages) {
    const [file, { cssBundle }] = Object.entries(result.metafile.outputs).find(
      ([, output]) => output.entryPoint === `${source}/${page}/main.tsx`,
    );
    const html = template
      .replaceAll('{{page}}', page)
      .replaceAll('{{script}}', base + path.basename(file))
      .replaceAll('{{style}}', base + path.basename(cssBundle));
    writeFileSync(path.join(root, out, `${page}.html`), html);
  }
}

function writePacked(file, contents) {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, contents);
  writeFileSync(`${file}.gz`, gzipSync(contents, { level: 9 }));
  writeFileSync(`${file}.br`, brotliCompressSync(contents, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }));
}
