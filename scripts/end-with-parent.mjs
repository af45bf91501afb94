// Loaded before npm in the child that `prepare` starts: asked to stop, npm would first roll back, in the way of the next install.
process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'))
process.channel?.unref()
