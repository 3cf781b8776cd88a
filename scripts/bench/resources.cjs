// Preloaded into a measured program: says on file descriptor 3, as it ends, how much memory it held at most, in KB, and
// how long processors worked for it, in microseconds, which hardly depends on what else the machine does.
// On Linux that is VmHWM, because the kernel's maxRSS also counts the parent that the program was forked from.
const { existsSync, readFileSync, writeSync } = require("node:fs");

const STATUS = "/proc/self/status";

function peakKilobytes() {
  const status = existsSync(STATUS) ? /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(STATUS, "utf8")) : null;
  return status === null ? process.resourceUsage().maxRSS : Number(status[1]);
}

process.on("exit", () => {
  const { user, system } = process.cpuUsage();
  writeSync(3, `${peakKilobytes()} ${user + system}`);
});
