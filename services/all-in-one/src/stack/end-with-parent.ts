/**
 * Loaded before a child of the stack: when the parent is gone, however it went, the channel to it closes and the child ends
 * as it does on SIGTERM. Without it a killed `huji stack` would leave its services on their ports.
 */
process.channel?.unref();
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
