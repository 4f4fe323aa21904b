import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * How each file system is made, in an image as small as it gets, and mounted: with a journal that is
 * not written by itself after the usual five seconds, as a slow machine takes that long for a trial.
 */
const fileSystems = {
  ext4: { mib: 16, make: ['mkfs.ext4', '-q', '-F'], options: 'loop,commit=600' },
  xfs: { mib: 300, make: ['mkfs.xfs', '-q', '-f'], options: 'loop' },
  btrfs: { mib: 110, make: ['mkfs.btrfs', '-q', '-f'], options: 'loop,commit=600' },
} as const;

export type FileSystem = keyof typeof fileSystems;

export const isFileSystem = (name: string): name is FileSystem => name in fileSystems;

/** A file system in a file, mounted; a copy of the file is what a power cut leaves. */
export interface Disk {
  /** Where it is mounted. */
  readonly folder: string;
  /** Sparse, so that it takes no time. */
  copyImage(): void;
  /** Mounts the copy, as after a power cut, in place of the disk, which is gone. */
  restart(): void;
  remove(): void;
}

/** Only root may, and not in every container. */
export function canCutPower(kind: FileSystem): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  try {
    makeDisk(kind).remove();
    return true;
  } catch {
    return false;
  }
}

export function makeDisk(kind: FileSystem): Disk {
  const dir = mkdtempSync(join(tmpdir(), 'quiz-power-'));
  const [image, copy, folder] = [join(dir, 'image'), join(dir, 'copy'), join(dir, 'disk')];
  const mount = (file: string) =>
    execFileSync('mount', ['-o', fileSystems[kind].options, file, folder], { stdio: 'ignore' });
  try {
    makeImage(kind, image);
    mkdirSync(folder);
    mount(image);
  } catch (error) {
    rmSync(dir, { recursive: true });
    throw error;
  }
  return {
    folder,
    copyImage: () => copySparse(image, copy),
    restart() {
      execFileSync('umount', [folder]);
      mount(copy);
    },
    remove() {
      spawnSync('umount', [folder]);
      rmSync(dir, { recursive: true });
    },
  };
}

function makeImage(kind: FileSystem, path: string): void {
  const { mib, make } = fileSystems[kind];
  writeFileSync(path, '');
  truncateSync(path, mib * 1024 * 1024);
  const [program, ...flags] = make;
  execFileSync(program, [...flags, path], { stdio: 'ignore' });
}

function copySparse(from: string, to: string): void {
  execFileSync('cp', ['--sparse=always', from, to]);
}
