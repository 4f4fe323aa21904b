/*
 * Loaded before the C library (LD_PRELOAD) of a program under test: numbers its calls on files below
 * a folder, and at one of them, or from one on, lets happen what a disk or a crash would.
 *
 *   FAULT_UNDER  the folder
 *   FAULT_CALLS  a file that gets a line for each call: number, class, name, path, bytes
 *   FAULT        KIND:FIRST:LAST, where KIND is an error by its number, `short` (half is read or
 *                written), `full` (half is written, and then the disk is full), `nothing` (none is
 *                written, which is no error), `delay`, `lie` (a sync does nothing and says it did),
 *                `lie-dir` (that of a folder does), or a kill with SIGKILL: `before`, `half` (half
 *                is written) or `after`
 *
 * The calls are those that libuv makes: a test compares their list with what strace sees.
 */
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/statfs.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <time.h>
#include <unistd.h>

/* What a call does decides which errors it can meet. */
enum class { LOOK, OPEN, MAKE, READ, WRITE, SYNC, NAME, MODE, CLOSE };
static const char *const class_names[] = {"look", "open", "make", "read", "write",
                                          "sync", "name", "mode", "close"};

enum verdict { PASS, FAIL, PART, NOTHING, LIE, DIE_HALF, DIE_AFTER };

#define REAL(name) \
  static __typeof__(&name) real; \
  if (real == NULL) real = (__typeof__(&name))dlsym(RTLD_NEXT, #name)

#define FILES 4096

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static char under[PATH_MAX];
static size_t under_length;
static int calls_file = -1;
static char kind[16];
static long first, last, count;
static char *paths[FILES];

static long call_open(const char *path) {
  return syscall(SYS_openat, AT_FDCWD, path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
}

__attribute__((constructor)) static void start(void) {
  const char *folder = getenv("FAULT_UNDER"), *calls = getenv("FAULT_CALLS"), *fault = getenv("FAULT");
  if (folder == NULL) return;
  snprintf(under, sizeof under, "%s/", folder);
  under_length = strlen(under);
  if (calls != NULL) calls_file = fcntl((int)call_open(calls), F_DUPFD_CLOEXEC, 900);
  if (fault != NULL && sscanf(fault, "%15[^:]:%ld:%ld", kind, &first, &last) != 3) abort();
}

/* The path if it is one of ours, in a buffer of the caller. */
static const char *ours(const char *path, char *whole) {
  if (under_length == 0 || path == NULL) return NULL;
  if (path[0] != '/') {
    char here[PATH_MAX / 2];
    if (getcwd(here, sizeof here) == NULL) return NULL;
    const char *rest = strncmp(path, "./", 2) == 0 ? path + 2 : path;
    snprintf(whole, PATH_MAX, "%s/%s", here, strcmp(rest, ".") == 0 ? "" : rest);
    path = whole;
  }
  if (strncmp(path, under, under_length) == 0) return path;
  return strncmp(path, under, under_length - 1) == 0 && path[under_length - 1] == 0 ? path : NULL;
}

static const char *path_of(int file) {
  return file >= 0 && file < FILES ? paths[file] : NULL;
}

static void name_file(int file, const char *path) {
  if (file < 0 || file >= FILES) return;
  free(paths[file]);
  paths[file] = path == NULL ? NULL : strdup(path);
}

static void die(void) {
  kill(getpid(), SIGKILL);
  for (;;) pause();
}

/* Counts a call on a file of ours and says what is to become of it. */
static enum verdict judge(enum class class, const char *name, const char *path, size_t bytes) {
  if (path == NULL) return PASS;
  pthread_mutex_lock(&lock);
  long number = ++count;
  pthread_mutex_unlock(&lock);
  if (calls_file >= 0) dprintf(calls_file, "%ld %s %s %zu %s\n", number, class_names[class], name, bytes, path);
  if (number < first || number > last) return PASS;
  if (strcmp(kind, "before") == 0) die();
  if (strcmp(kind, "after") == 0) return DIE_AFTER;
  if (strcmp(kind, "half") == 0) return DIE_HALF;
  if (strcmp(kind, "short") == 0) return class == READ || class == WRITE ? PART : PASS;
  if (strcmp(kind, "nothing") == 0) return class == WRITE ? NOTHING : PASS;
  if (strcmp(kind, "lie") == 0) return class == SYNC ? LIE : PASS;
  if (strcmp(kind, "lie-dir") == 0) {
    struct stat stats;
    return class == SYNC && stat(path, &stats) == 0 && S_ISDIR(stats.st_mode) ? LIE : PASS;
  }
  if (strcmp(kind, "delay") == 0) {
    struct timespec while_ = {0, 60 * 1000 * 1000};
    nanosleep(&while_, NULL);
    return PASS;
  }
  int error = atoi(kind);
  if (strcmp(kind, "full") == 0) {
    if (number == first) return class == WRITE ? PART : PASS;
    error = ENOSPC;
  }
  int makes = class == MAKE || class == NAME, writes = class == WRITE || class == SYNC;
  int fits = error == EIO || (error == EACCES && (class == LOOK || class == OPEN || makes)) ||
             ((error == ENOSPC || error == EDQUOT) && (makes || writes)) ||
             (error == EROFS && (makes || class == MODE)) || (error == EFBIG && class == WRITE) ||
             (error == EMFILE && (class == OPEN || class == MAKE));
  if (!fits) return PASS;
  errno = error;
  return FAIL;
}

/* The rest of a call that is done whole or not at all. */
#define WHOLE(class, path, failed, call) \
  do { \
    char whole[PATH_MAX]; \
    enum verdict verdict = judge(class, __func__, ours(path, whole), 0); \
    if (verdict == FAIL) return failed; \
    if (verdict == LIE) return 0; \
    __typeof__(call) result = call; \
    if (verdict == DIE_AFTER || verdict == DIE_HALF) die(); \
    return result; \
  } while (0)

int open64(const char *path, int flags, ...) {
  REAL(open64);
  va_list rest;
  va_start(rest, flags);
  mode_t mode = va_arg(rest, mode_t);
  va_end(rest);
  char whole[PATH_MAX];
  const char *mine = ours(path, whole);
  enum class class = (flags & (O_CREAT | O_WRONLY | O_RDWR)) != 0 ? MAKE : OPEN;
  enum verdict verdict = judge(class, (flags & O_CREAT) != 0 ? "creat" : "open", mine, 0);
  if (verdict == FAIL) return -1;
  int file = real(path, flags, mode);
  if (verdict == DIE_AFTER || verdict == DIE_HALF) die();
  name_file(file, mine);
  return file;
}

/* The system closes also when it says that something failed. */
static int closed(int file, long (*real)(long, ...)) {
  enum verdict verdict = judge(CLOSE, "close", path_of(file), 0);
  name_file(file, NULL);
  long result = real(SYS_close, file);
  if (verdict == DIE_AFTER || verdict == DIE_HALF) die();
  return verdict == FAIL ? (errno = EIO, -1) : (int)result;
}

int close(int file) {
  REAL(syscall);
  return closed(file, real);
}

/* A read or write of `bytes`; `done(n)` does it with n of them. */
#define PIECE(class, name, bytes, done) \
  do { \
    enum verdict verdict = judge(class, name, path_of(file), bytes); \
    size_t all = bytes; \
    if (verdict == FAIL) return -1; \
    if (verdict == NOTHING) return 0; \
    /* Of one byte half is none, which would be the end of the file. */ \
    size_t half = class == READ ? (all + 1) / 2 : all / 2; \
    ssize_t result = done(verdict == PART || verdict == DIE_HALF ? half : all); \
    if (verdict == DIE_AFTER || verdict == DIE_HALF) die(); \
    return result; \
  } while (0)

ssize_t write(int file, const void *from, size_t length) {
  REAL(write);
#define DONE(n) real(file, from, n)
  PIECE(WRITE, "write", length, DONE);
#undef DONE
}

ssize_t pwrite64(int file, const void *from, size_t length, off64_t at) {
  REAL(pwrite64);
#define DONE(n) real(file, from, n, at)
  PIECE(WRITE, "write", length, DONE);
#undef DONE
}

ssize_t read(int file, void *to, size_t length) {
  REAL(read);
#define DONE(n) real(file, to, n)
  PIECE(READ, "read", length, DONE);
#undef DONE
}

ssize_t pread64(int file, void *to, size_t length, off64_t at) {
  REAL(pread64);
#define DONE(n) real(file, to, n, at)
  PIECE(READ, "read", length, DONE);
#undef DONE
}

/* Several buffers: as many of them, from the first on, as are to be done. */
#define VECTOR(name, class, said, extra, ...) \
  ssize_t name(int file, const struct iovec *pieces, int number __VA_ARGS__) { \
    REAL(name); \
    enum verdict verdict = judge(class, said, path_of(file), (size_t)number); \
    if (verdict == FAIL) return -1; \
    if (verdict == NOTHING) return 0; \
    ssize_t result = real(file, pieces, verdict == PART || verdict == DIE_HALF ? (number + 1) / 2 : number extra); \
    if (verdict == DIE_AFTER || verdict == DIE_HALF) die(); \
    return result; \
  }
#define COMMA ,
VECTOR(writev, WRITE, "write", )
VECTOR(readv, READ, "read", )
VECTOR(pwritev64, WRITE, "write", COMMA at, , off64_t at)
VECTOR(preadv64, READ, "read", COMMA at, , off64_t at)

int fsync(int file) {
  REAL(fsync);
  WHOLE(SYNC, path_of(file), -1, real(file));
}

int fdatasync(int file) {
  REAL(fdatasync);
  WHOLE(SYNC, path_of(file), -1, real(file));
}

int ftruncate64(int file, off64_t length) {
  REAL(ftruncate64);
  WHOLE(WRITE, path_of(file), -1, real(file, length));
}

int fchmod(int file, mode_t mode) {
  REAL(fchmod);
  WHOLE(MODE, path_of(file), -1, real(file, mode));
}

int fchown(int file, uid_t user, gid_t group) {
  REAL(fchown);
  WHOLE(MODE, path_of(file), -1, real(file, user, group));
}

int chmod(const char *path, mode_t mode) {
  REAL(chmod);
  WHOLE(MODE, path, -1, real(path, mode));
}

int utimensat(int folder, const char *path, const struct timespec times[2], int flags) {
  REAL(utimensat);
  WHOLE(MODE, path, -1, real(folder, path, times, flags));
}

int rename(const char *from, const char *to) {
  REAL(rename);
  WHOLE(NAME, to, -1, real(from, to));
}

int link(const char *from, const char *to) {
  REAL(link);
  WHOLE(NAME, to, -1, real(from, to));
}

int symlink(const char *from, const char *to) {
  REAL(symlink);
  WHOLE(NAME, to, -1, real(from, to));
}

int unlink(const char *path) {
  REAL(unlink);
  WHOLE(NAME, path, -1, real(path));
}

int rmdir(const char *path) {
  REAL(rmdir);
  WHOLE(NAME, path, -1, real(path));
}

int mkdir(const char *path, mode_t mode) {
  REAL(mkdir);
  WHOLE(NAME, path, -1, real(path, mode));
}

int access(const char *path, int mode) {
  REAL(access);
  WHOLE(LOOK, path, -1, real(path, mode));
}

ssize_t readlink(const char *path, char *to, size_t length) {
  REAL(readlink);
  WHOLE(LOOK, path, -1, real(path, to, length));
}

int statfs64(const char *path, struct statfs64 *to) {
  REAL(statfs64);
  WHOLE(LOOK, path, -1, real(path, to));
}

DIR *opendir(const char *path) {
  REAL(opendir);
  WHOLE(OPEN, path, NULL, real(path));
}

int scandir64(const char *path, struct dirent64 ***to, int (*wanted)(const struct dirent64 *),
              int (*compare)(const struct dirent64 **, const struct dirent64 **)) {
  REAL(scandir64);
  WHOLE(OPEN, path, -1, real(path, to, wanted, compare));
}

/* libuv asks for the state of a file, and closes it, by number. */
long syscall(long number, ...) {
  REAL(syscall);
  va_list rest;
  va_start(rest, number);
  long a = va_arg(rest, long), b = va_arg(rest, long), c = va_arg(rest, long);
  long d = va_arg(rest, long), e = va_arg(rest, long), f = va_arg(rest, long);
  va_end(rest);
  if (number == SYS_close) return closed((int)a, real);
  if (number != SYS_statx) return real(number, a, b, c, d, e, f);
  char whole[PATH_MAX];
  const char *path = (const char *)b;
  const char *mine = path != NULL && path[0] != 0 ? ours(path, whole) : path_of((int)a);
  enum verdict verdict = judge(LOOK, "stat", mine, 0);
  if (verdict == FAIL) return -1;
  long result = real(number, a, b, c, d, e, f);
  if (verdict == DIE_AFTER || verdict == DIE_HALF) die();
  return result;
}
