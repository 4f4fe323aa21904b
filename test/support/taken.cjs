// Loaded into a program under test with `--require`: says at its end what it took of the machine.
const { writeFileSync } = require('node:fs');

process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  const taken = { megabytes: maxRSS / 1024, seconds: (userCPUTime + systemCPUTime) / 1e6 };
  writeFileSync(process.env.QUIZ_TEST_TAKEN, JSON.stringify(taken));
});
