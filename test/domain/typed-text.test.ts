import { typedText } from '../../src/domain/typed-text';

describe('what somebody typed', () => {
  it.each([
    ['as it is', 'Wacht op advies: 3\u00a0%, zie €', 'Wacht op advies: 3\u00a0%, zie €'],
    ['without the space around it', ' \n\t wacht \n', 'wacht'],
    ['with its lines and tabs', 'een\n\n\ttwee', 'een\n\n\ttwee'],
    ['with lines of any system', 'een\r\ntwee\rdrie\u2028vier', 'een\ntwee\ndrie\nvier'],
    ['without control characters', 'a\u0000b\u001b[31mc\u0007\u0085d', 'ab[31mcd'],
    ['without marks that turn the direction', '\u202e31/12\u202c \u2066x\u2069\u200f', '31/12 x'],
    ['with joined emoji and other scripts', '👩\u200d💻 עברית', '👩\u200d💻 עברית'],
    ['as nothing, when nobody sees any of it', '\u202e\u0000 \ufeff', ''],
  ])('is kept %s', (_, given, kept) => {
    expect(typedText(given)).toBe(kept);
  });
});
