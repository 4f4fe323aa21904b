import { defaultSettings, type ScheduleSettings } from '../schedule/settings.ts';
import type { ReviewConfig } from './sections.ts';

/** How cards are scheduled by a configuration; what it leaves out is as built in. */
export function scheduleSettings(review: ReviewConfig = {}): ScheduleSettings {
  return {
    retention: review.retention ?? defaultSettings.retention,
    maximumInterval: review['maximum-interval'] ?? defaultSettings.maximumInterval,
    learningSteps: review['learning-steps'] ?? defaultSettings.learningSteps,
    relearningSteps: review['relearning-steps'] ?? defaultSettings.relearningSteps,
    parameters: review.parameters ?? defaultSettings.parameters,
  };
}
