/** Parts of Node that few commands need: loading these is a tenth of the way to the first question. */
export function childProcess() {
  return process.getBuiltinModule('node:child_process');
}

export function workerThreads() {
  return process.getBuiltinModule('node:worker_threads');
}

export function crypto() {
  return process.getBuiltinModule('node:crypto');
}

export function zlib() {
  return process.getBuiltinModule('node:zlib');
}
