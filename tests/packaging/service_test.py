# SPDX-FileCopyrightText: 2026 The Throughline authors
# SPDX-License-Identifier: Apache-2.0
"""The server's unit for systemd: it holds, and lets the server do little but serve."""
import os
import shutil
import subprocess
import sys
import tempfile

TOP = os.path.abspath(os.path.join(os.path.dirname(__file__), "..", ".."))
UNIT = os.path.join(TOP, "packaging", "server", "throughline-server.service")
# Of 100; 96 is a service without any limit. See `systemd-analyze security`.
MOST_EXPOSED = 20


def analyse(*words):
    done = subprocess.run(["systemd-analyze", *words], capture_output=True, text=True, check=False)
    return done.returncode, (done.stdout + done.stderr).strip()


def main():
    if shutil.which("systemd-analyze") is None:
        print("skipped: this machine has no systemd-analyze")
        return
    with open(UNIT, encoding="utf-8") as file:
        text = file.read()
    for said in ("/usr/bin/throughline-server serve ", "User=throughline\n", "Group=throughline\n"):
        assert said in text, f"the unit does not say {said.strip()!r}"
    # Program and user are those of a machine where it is installed: others stand in for them here.
    text = text.replace("/usr/bin/throughline-server", "/bin/true")
    text = text.replace("=throughline\n", "=daemon\n", 2)
    with tempfile.TemporaryDirectory(prefix="throughline-unit-") as folder:
        unit = os.path.join(folder, "throughline-server.service")
        with open(unit, "w", encoding="utf-8") as file:
            file.write(text)
        code, said = analyse("verify", "--man=no", unit)
        assert code == 0 and said == "", f"systemd does not take it: {said}"
        code, said = analyse("security", "--offline=true", f"--threshold={MOST_EXPOSED}", unit)
        assert code == 0, f"it may do too much:\n{said}"
        # What the threshold is worth: the same program without the limits is refused by it.
        with open(unit, "w", encoding="utf-8") as file:
            file.write("[Service]\nExecStart=/bin/true\nUser=daemon\n")
        code, _ = analyse("security", "--offline=true", f"--threshold={MOST_EXPOSED}", unit)
        assert code != 0, "a service without limits passes"
    print("the unit holds")


if __name__ == "__main__":
    sys.dont_write_bytecode = True
    main()
