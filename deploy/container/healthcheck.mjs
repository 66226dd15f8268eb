// Ends with 0 if the process answers on the port that is given as the first word, else with 1.
const [port] = process.argv.slice(2);
const answer = await fetch(`http://127.0.0.1:${port}/healthz`, { signal: AbortSignal.timeout(4000) }).catch(
  () => null,
);
process.exitCode = answer?.ok ? 0 : 1;
