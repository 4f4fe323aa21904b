/** Why a file is not one for what it was named for, as words for a person. */
export class Unfit extends Error {}

/** What a path leads to that leads to nothing. */
export const noSuchFile = 'no such file or folder';

const reasons: { readonly [code: string]: string } = {
  ENOENT: noSuchFile,
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of the path is not a folder',
  ELOOP: 'its links lead in a circle',
  ENAMETOOLONG: 'the name is too long',
  EMFILE: 'too many files are open',
  ENFILE: 'too many files are open',
  ENXIO: 'it is no file, and nothing answers there',
  EIO: 'the disk failed',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the quota of the disk is used up',
  EFBIG: 'the file may not get larger',
  EROFS: 'the disk is read-only',
  EEXIST: 'something else has this name',
  ELOCKED: 'another program holds its lock',
};

/** An error in words; a system error's code where we have none. */
export function reasonOf(error: unknown): string {
  if (error instanceof Unfit) return error.message;
  const code = codeOf(error);
  return reasons[code] ?? code;
}

export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
}
