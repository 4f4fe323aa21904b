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
  EIO: 'the disk failed',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the quota of the disk is used up',
  EFBIG: 'the file may not get larger',
  EROFS: 'the disk is read-only',
  EEXIST: 'something else has this name',
  ELOCKED: 'another program holds its lock',
};

/** A system error in words; its code where we have none. */
export function reasonOf(error: unknown): string {
  const code = codeOf(error);
  return reasons[code] ?? code;
}

export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
}
