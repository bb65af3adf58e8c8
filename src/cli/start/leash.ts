/**
 * Preloaded into the server's process (`node --import`): when the command line that started it is gone, even by
 * SIGKILL, the channel between them breaks, and the whole process group (0: this one's) ends with it.
 */
process.on('disconnect', () => process.kill(0, 'SIGKILL'));
process.channel?.unref();
