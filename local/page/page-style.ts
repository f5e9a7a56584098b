/** What Adaptive Cards leave to the host: buttons, inputs, lists; in colours of the page around them. */
export const cardStyle = `
.ac-textBlock p, .ac-textBlock ul, .ac-textBlock ol { margin: 0; }
.ac-textBlock ul, .ac-textBlock ol { padding-left: 20px; }
.ac-pushButton { font-weight: 600; text-align: center; white-space: normal; }
.ac-pushButton.style-positive { background: var(--accent); border-color: var(--accent); color: var(--on-accent); }
.ac-pushButton.style-positive:hover { background: color-mix(in srgb, var(--accent) 88%, var(--text)); }
.ac-pushButton.style-destructive { color: var(--attention); border-color: var(--attention); }
.ac-pushButton.expanded { border-color: var(--accent); }
.ac-actionSet { flex-wrap: wrap; gap: 8px; }
.ac-actionSet > div:empty { display: none; }
.ac-input-label { margin-bottom: 4px; }
.ac-input { font: inherit; color: var(--text); border-radius: 4px; }
.ac-input label { padding: 2px 0; }
input.ac-input, select.ac-input, textarea.ac-input { width: 100%; min-height: 32px; padding: 5px 8px;
  background: var(--field); border: 1px solid var(--line);
  border-bottom-color: var(--soft); }
textarea.ac-input { min-height: 72px; resize: vertical; }
input[type=radio], input[type=checkbox] { accent-color: var(--accent); width: 16px; height: 16px; }
.ac-selectable { cursor: pointer; }
.ac-selectable:hover { background-color: color-mix(in srgb, var(--accent) 10%, transparent) !important; }
table { border-spacing: 0; }
`;

/** The page's own style: the chat, the bubbles and the cards in them. */
export const pageStyle = `
:root { --page: #f5f5f5; --bubble: #fff; --text: #242424; --soft: #616161; --line: #d1d1d1; --field: #fff;
  --accent: #5b5fc7; --on-accent: #fff; --link: #4f52b2; --attention: #c4314b; color-scheme: light; }
:root[data-theme=dark] { --page: #1f1f1f; --bubble: #292929; --text: #fff; --soft: #adadad; --line: #616161; --field: #1f1f1f;
  --accent: #7f85f5; --on-accent: #111; --link: #aab1fa; --attention: #f4a6b1; color-scheme: dark; }
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--text);
  font: 14px/20px "Segoe UI", system-ui, -apple-system, "Helvetica Neue", Arial, sans-serif; }
header { position: sticky; top: 0; z-index: 1; display: flex; flex-wrap: wrap; gap: 8px 16px; align-items: center;
  padding: 12px 16px; background: var(--bubble); border-bottom: 1px solid var(--line); }
h1 { font-size: 18px; line-height: 24px; margin: 0; flex: 1 1 200px; font-weight: 600; }
h2 { font-size: 16px; line-height: 22px; margin: 32px 0 8px; font-weight: 600; }
main { max-width: 900px; margin: 0 auto; padding: 0 16px 48px; }
.line { margin: 4px 0; color: var(--soft); overflow-wrap: anywhere; white-space: pre-wrap; }
.message { display: flex; gap: 8px; margin: 16px 0; align-items: flex-start; }
.avatar { flex: none; width: 32px; height: 32px; border-radius: 8px; background: var(--accent); color: var(--on-accent);
  display: grid; place-items: center; font-weight: 600; }
.said { flex: 1 1 auto; min-width: 0; }
.sender { font-size: 12px; line-height: 16px; color: var(--soft); margin: 0 0 4px; overflow-wrap: anywhere; }
.sender b { color: var(--text); font-weight: 600; margin-right: 8px; }
.bubble { background: var(--bubble); border: 1px solid var(--line); border-radius: 8px; overflow: hidden; width: 100%; max-width: 640px;
  box-shadow: 0 1px 2px rgba(0, 0, 0, .14); }
[data-width=phone] main { max-width: 392px; }
[data-width=phone] .bubble { width: 320px; max-width: 100%; }
button { font: inherit; color: inherit; background: var(--bubble); border: 1px solid var(--line); border-radius: 4px; padding: 5px 12px;
  min-height: 32px; cursor: pointer; }
button:hover { border-color: var(--accent); }
button:focus-visible, input:focus-visible, select:focus-visible, textarea:focus-visible, a:focus-visible {
  outline: 2px solid var(--accent); outline-offset: 1px; }
a { color: var(--link); }
.at { color: var(--link); }
${cardStyle}.broken { padding: 12px 16px; color: var(--attention); }
@media print { header { position: static; } .bubble { break-inside: avoid; } }
`;
