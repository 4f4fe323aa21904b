import { markup, type Markup } from './markup.ts';

/** A chart as a picture with a name and a description; numbers stand in a table elsewhere. */
export interface Chart {
  /** Of the page's own words: unique, and fit for an attribute. */
  readonly id: string;
  readonly title: string;
  /** What there is to see, for who cannot see it. */
  readonly description: string;
  /** Units: pixels where the page leaves the chart its own size. */
  readonly width: number;
  readonly height: number;
  readonly marks: readonly Markup[];
}

export function drawing({ id, title, description, width, height, marks }: Chart): Markup {
  return markup`<svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="${id}-title ${id}-desc">
<title id="${id}-title">${title}</title>
<desc id="${id}-desc">${description}</desc>
${marks}</svg>
`;
}

/** Charts below their heading, with a way to their numbers. */
export function figure(heading: string, charts: readonly Markup[], table: string): Markup {
  return markup`<figure>
<figcaption><h2>${heading}</h2> <a href="#${table}">numbers</a></figcaption>
${charts}</figure>
`;
}

/** A tenth of a unit is as exact as a screen shows. */
export function unit(value: number): number {
  return Math.round(value * 10) / 10;
}
