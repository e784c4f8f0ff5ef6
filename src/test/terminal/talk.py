"""Talks to a command on a pseudo-terminal: talk.py PROMPT ANSWER [PROMPT ANSWER ...] -- COMMAND..."""
import os
import pty
import select
import sys
import time

end = sys.argv.index("--")
script, command = sys.argv[1:end], sys.argv[end + 1:]
pid, terminal = pty.fork()
if pid == 0:
    os.execvp(command[0], command)
seen, deadline = b"", time.time() + 60
while time.time() < deadline:
    if select.select([terminal], [], [], 0.1)[0]:
        try:
            part = os.read(terminal, 65536)
        except OSError:
            break
        if not part:
            break
        seen += part
        sys.stdout.buffer.write(part)
    if script and script[0].encode() in seen:
        # A moment, as a person needs one: the program may still be switching the echo off.
        time.sleep(0.5)
        seen = b""
        os.write(terminal, script[1].encode() + b"\n")
        script = script[2:]
sys.stdout.flush()
sys.exit(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
