import { workerData } from 'node:worker_threads';
import { sendScan, type ScanOrder } from './io/scan-sender.ts';

// A thread that reads a long log for the one that folds it.
sendScan(workerData as ScanOrder);
