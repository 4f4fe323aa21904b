import type { Memory } from './memory.ts';
import { studyDay, type When } from './study-day.ts';

export function isDue({ due }: Pick<Memory, 'due'>, now: When): boolean {
  return due.kind === 'time' ? due.at <= now.at : due.day <= studyDay(now);
}
