import { execFileSync, spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** How each file system is made, in an image as small as it gets. */
const fileSystems = {
  ext4: { mib: 16, make: ['mkfs.ext4', '-q', '-F'], mount: 'loop' },
  xfs: { mib: 300, make: ['mkfs.xfs', '-q', '-f'], mount: 'loop' },
  // Two images of one file system have one id, which btrfs would take for the same disk.
  btrfs: { mib: 110, make: ['mkfs.btrfs', '-q', '-f'], mount: 'loop' },
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

const blanks = new Map<FileSystem, string>();

/** An empty file system of this kind, made once and then copied. */
function blank(kind: FileSystem): string {
  const made = blanks.get(kind);
  if (made !== undefined && existsSync(made)) return made;
  const dir = mkdtempSync(join(tmpdir(), 'quiz-blank-'));
  process.once('exit', () => rmSync(dir, { recursive: true }));
  const { mib, make } = fileSystems[kind];
  const image = join(dir, 'image');
  writeFileSync(image, '');
  truncateSync(image, mib * 1024 * 1024);
  const [program, ...flags] = make;
  execFileSync(program, [...flags, image], { stdio: 'ignore' });
  blanks.set(kind, image);
  return image;
}

export function makeDisk(kind: FileSystem): Disk {
  const dir = mkdtempSync(join(tmpdir(), 'quiz-power-'));
  const [image, copy, folder] = [join(dir, 'image'), join(dir, 'copy'), join(dir, 'disk')];
  const { mount } = fileSystems[kind];
  const unmount = () => spawnSync('umount', [folder]);
  try {
    copySparse(blank(kind), image);
    mkdirSync(folder);
    execFileSync('mount', ['-o', mount, image, folder], { stdio: 'ignore' });
  } catch (error) {
    rmSync(dir, { recursive: true });
    throw error;
  }
  return {
    folder,
    copyImage: () => copySparse(image, copy),
    restart() {
      execFileSync('umount', [folder]);
      execFileSync('mount', ['-o', mount, copy, folder]);
    },
    remove() {
      unmount();
      rmSync(dir, { recursive: true });
    },
  };
}

function copySparse(from: string, to: string): void {
  const done = spawnSync('cp', ['--sparse=always', from, to]);
  if (done.status !== 0) copyFileSync(from, to);
}
