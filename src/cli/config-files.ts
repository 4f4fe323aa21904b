import type { ConfigKind } from '../core/config/read.ts';
import type { Host } from '../host.ts';

const projectFile = 'quiz.config.yaml';

/** Those that exist, the one that wins first. */
export function configFiles(
  host: Host,
): readonly { readonly path: string; readonly kind: ConfigKind }[] {
  const project = host.files.nearest(projectFile);
  const hasOwn = host.files.look(host.configFile).kind === 'file';
  return [
    ...(project === undefined ? [] : [{ path: project, kind: 'project' as const }]),
    ...(hasOwn ? [{ path: host.configFile, kind: 'user' as const }] : []),
  ];
}
