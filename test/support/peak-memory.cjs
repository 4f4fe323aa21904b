// Loaded into a program under test with `--require`: says at its end how much memory it took at most.
const { writeFileSync } = require('node:fs');

process.on('exit', () => {
  writeFileSync(process.env.QUIZ_TEST_PEAK, String(process.resourceUsage().maxRSS));
});
