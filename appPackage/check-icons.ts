import { PNG } from 'pngjs';
import type { PackageFiles } from './package-files';

/** Width and height in pixels that Teams demands. */
const SIZES = { color: 192, outline: 32 } as const;

/** Faults of the two pictures, by their real pixels. A picture that is not there is a fault of the contents, not of this. */
export function iconFaults(files: PackageFiles, icons: Record<keyof typeof SIZES, string>): string[] {
  return (Object.keys(SIZES) as (keyof typeof SIZES)[]).flatMap((kind) => {
    const content = files[icons[kind]];
    return content === undefined ? [] : faultsOf(icons[kind], kind, content);
  });
}

function faultsOf(file: string, kind: keyof typeof SIZES, content: Uint8Array): string[] {
  const picture = pictureIn(content);
  if (picture === null) return [`${file} is not a PNG picture`];
  const { width, height } = picture;
  const size = SIZES[kind];
  return [
    ...(width === size && height === size ? [] : [`${file} is ${width} × ${height} pixels, not ${size} × ${size}`]),
    ...(kind === 'outline' ? outlineFaults(file, picture) : []),
  ];
}

function pictureIn(content: Uint8Array): PNG | null {
  try {
    return PNG.sync.read(Buffer.from(content));
  } catch {
    return null;
  }
}

/** White may be half transparent: that is how the edge of a line is drawn. */
function outlineFaults(file: string, { data }: PNG): string[] {
  let clear = 0;
  let white = 0;
  for (let at = 0; at < data.length; at += 4) {
    if (data[at + 3] === 0) clear++;
    else if (data[at] === 255 && data[at + 1] === 255 && data[at + 2] === 255) white++;
    else return [`${file} has another colour than white: an outline is white on a transparent ground`];
  }
  if (clear === 0) return [`${file} has no transparent ground`];
  return white === 0 ? [`${file} is empty`] : [];
}
