// Loaded before the program in the child that `launch` starts: when the starting process is killed, the program stops as by SIGTERM.
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'))
process.channel?.unref()
