import { linkify } from './linkify';
import { usePageTools } from './page-tools';

/** What somebody wrote, with its line breaks; addresses can be followed, out of Teams. */
export function LinkedText({ text }: { text: string }) {
  const { texts } = usePageTools();
  return (
    <span class="written">
      {linkify(text).map((piece) =>
        piece.kind === 'words' ? (
          piece.words
        ) : (
          <a key={piece.address} href={piece.address} target="_blank" rel="noreferrer">
            {piece.address}
            <span class="unseen"> {texts.opensOutside}</span>
          </a>
        ),
      )}
    </span>
  );
}
