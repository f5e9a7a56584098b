/** Rows of a name and a figure, under a title, in two columns. */
export function tableOf(title: string, rows: Record<string, number>): string {
  const lines = Object.entries(rows).map(([name, figure]) => [name, shown(figure)] as const);
  const width = Math.max(...lines.map(([name]) => name.length));
  const digits = Math.max(...lines.map(([, figure]) => figure.length));
  return [title, ...lines.map(([name, figure]) => `  ${name.padEnd(width)}  ${figure.padStart(digits)}`), ''].join(
    '\n',
  );
}

function shown(figure: number): string {
  return Number.isInteger(figure) ? String(figure) : figure.toFixed(3);
}
