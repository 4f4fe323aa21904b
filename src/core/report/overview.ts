import type { DueDay } from './forecast.ts';
import type { Names } from './names.ts';
import type { Stats } from './stats.ts';

/** All that `quiz stats` can show, in whatever form. */
export interface Overview {
  readonly stats: Stats;
  readonly names: Names;
  /** The first day of study that was asked about. */
  readonly since?: number;
  /** Share of due cards that should still be known, as the schedule aims at. */
  readonly desired: number;
  /** From today on. */
  readonly due: readonly DueDay[];
}

/** What results can be grouped by. */
export const groupings = ['deck', 'topic', 'tag', 'type', 'question', 'day', 'week'] as const;

export type Grouping = (typeof groupings)[number];
