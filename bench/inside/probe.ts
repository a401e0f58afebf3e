import { watchLoop } from './lag';

// Loaded before a server that is measured: tells its parent how late the loop was and how much memory it holds, and
// ends the server when the parent is gone.
const loop = watchLoop();

process.on('message', (asked: unknown) => {
  if (asked === 'reset') loop.reset();
  if (asked === 'read') process.send?.({ watched: loop.read() });
});
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
