import type { Align } from './math.ts';

/** A formula as it was written. */
export interface MathSource {
  /** TeX without its delimiters. */
  readonly tex: string;
  readonly display: boolean;
  /** With its delimiters: what is shown when the formula cannot be. */
  readonly raw: string;
}

export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'styled'; readonly style: InlineStyle; readonly parts: readonly Inline[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'link'; readonly href: string; readonly parts: readonly Inline[] }
  | { readonly kind: 'image'; readonly parts: readonly Inline[] }
  | { readonly kind: 'break' }
  | { readonly kind: 'math'; readonly math: MathSource };

export type InlineStyle = 'strong' | 'emphasis' | 'strike';

export interface Item {
  /** Of a task; undefined for other items. */
  readonly checked: boolean | undefined;
  readonly blocks: readonly Block[];
}

export type Block =
  | { readonly kind: 'paragraph'; readonly parts: readonly Inline[] }
  | { readonly kind: 'heading'; readonly parts: readonly Inline[] }
  | { readonly kind: 'code'; readonly text: string; readonly language: string }
  | { readonly kind: 'quote'; readonly blocks: readonly Block[] }
  | {
      readonly kind: 'list';
      /** The first number; undefined for bullets. */
      readonly start: number | undefined;
      /** Blank lines between the items. */
      readonly loose: boolean;
      readonly items: readonly Item[];
    }
  | {
      readonly kind: 'table';
      readonly align: readonly Align[];
      readonly header: readonly (readonly Inline[])[];
      readonly rows: readonly (readonly (readonly Inline[])[])[];
    }
  | { readonly kind: 'rule' }
  /** A formula on lines of its own. */
  | { readonly kind: 'display'; readonly math: MathSource };
