import type { Config, LintConfig } from './sections.ts';

/** The project's configuration before the user's: each key of `lint`, each rule on its own. */
export function mergeConfig(project: Config, user: Config): Config {
  const lint = mergeLint(project.lint, user.lint);
  return { ...user, ...project, ...(lint === undefined ? {} : { lint }) };
}

function mergeLint(
  project: LintConfig | undefined,
  user: LintConfig | undefined,
): LintConfig | undefined {
  if (project === undefined || user === undefined) return project ?? user;
  const rules = new Map([...(user.rules ?? []), ...(project.rules ?? [])]);
  return { ...user, ...project, ...(rules.size > 0 ? { rules } : {}) };
}
