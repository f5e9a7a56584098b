import { markdownToHtml } from './markdown';

/** What the page does in the browser: draws every card in the chosen theme, turns Teams' bit of Markdown into HTML, switches. */
export const pageScript = `
(() => {
  const { cards, hostConfigs } = JSON.parse(document.getElementById('cards').textContent);
  const root = document.documentElement;
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  const markdown = ${markdownToHtml.toString()};
  AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
    result.outputHtml = markdown(text);
    result.didProcess = true;
  };
  const draw = (place, theme) => {
    const card = new AdaptiveCards.AdaptiveCard();
    card.hostConfig = new AdaptiveCards.HostConfig(hostConfigs[theme]);
    card.onExecuteAction = (action) => {
      if (action instanceof AdaptiveCards.OpenUrlAction) window.open(action.url, '_blank', 'noreferrer');
    };
    card.parse(cards[Number(place.dataset.card)]);
    const drawn = card.render();
    place.replaceChildren(...(drawn ? [drawn] : []));
  };
  const drawAll = () => {
    const theme = root.dataset.chosen || (dark.matches ? 'dark' : 'light');
    root.dataset.theme = theme;
    document.querySelectorAll('[data-card]').forEach((place) => {
      try { draw(place, theme); } catch (fault) {
        place.replaceChildren(Object.assign(document.createElement('p'), { className: 'broken', textContent: String(fault) }));
      }
    });
    document.getElementById('theme').textContent = theme === 'dark' ? 'Licht thema' : 'Donker thema';
    document.getElementById('width').textContent = root.dataset.width === 'phone' ? 'Volle breedte' : 'Telefoonbreedte';
  };
  document.getElementById('theme').onclick = () => {
    root.dataset.chosen = root.dataset.theme === 'dark' ? 'light' : 'dark';
    drawAll();
  };
  document.getElementById('width').onclick = () => {
    root.dataset.width = root.dataset.width === 'phone' ? 'full' : 'phone';
    drawAll();
  };
  dark.addEventListener('change', drawAll);
  drawAll();
})();
`;
