# SPDX-FileCopyrightText: 2026 The Throughline authors
# SPDX-License-Identifier: Apache-2.0
"""Files that are no lists, or broken ones: a plain refusal, nothing imported, flat memory."""
import io
import os
import signal
import subprocess
import sys
import threading
import time
import zipfile

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "support"))
import harness  # noqa: E402
from harness import OK, REFUSED, USAGE  # noqa: E402

MEBI = 1024 * 1024
# Opening the store takes 64 MiB for the passphrase; a list of the largest size is read whole, and
# its text once more as UTF-8.
MOST_MEMORY = 420 * MEBI
HEADER = b"family_name,given_names,date_of_birth,prison_number,note\n"
ROW = b"Sampleton,Zofia,2004-04-15,L8164KZ,\n"


def alone(bench):
    device = bench.device("officer")
    device.text("org", "create", "--alone", "--name", "Example Throughcare", "--user",
                "Siân Tŷ-Enghraifft", "--root-out", bench.path("root.txt"))
    return device


class Run:
    """One import, with the most memory that it took."""

    def __init__(self, device, path, *more, timeout=120):
        started = time.monotonic()
        process = device.start("import", "people", path, *more)
        output = {}
        readers = [threading.Thread(target=lambda name, pipe: output.update({name: pipe.read()}),
                                    args=(name, pipe))
                   for name, pipe in (("out", process.stdout), ("err", process.stderr))]
        for reader in readers:
            reader.start()
        alarm = threading.Timer(timeout, process.kill)
        alarm.start()
        _, status, usage = os.wait4(process.pid, 0)
        alarm.cancel()
        process.returncode = os.waitstatus_to_exitcode(status)
        for reader in readers:
            reader.join()
        process.stdout.close()
        process.stderr.close()
        self.code = process.returncode
        self.memory = usage.ru_maxrss * 1024
        self.seconds = time.monotonic() - started
        self.out = output["out"].decode(errors="replace")
        self.err = output["err"].decode(errors="replace")


def zipped(name):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr(name, "<xml/>")
    return out.getvalue()


def files():
    """-> name, content, what the answer must say. All are refused as a whole."""
    utf16 = (HEADER + ROW).decode().encode("utf-16")
    return (
        ("empty", b"", "empty"),
        ("nothing but line ends", b"\n" * 1000, "empty"),
        ("ten million empty lines", b"\n" * 10_000_000, "rows"),
        ("a line of 60 MB", b"family_name\n" + b"x" * (60 * MEBI), "1 MiB"),
        ("a line of 100 MB", b"x" * (100 * MEBI), "64 MiB"),
        ("a million columns", b"a," * 1_000_000 + b"a\n", "1,000 columns"),
        ("an endless header", b"family_name" * 6_000_000, "1 MiB"),
        ("sixty million cells", (b"a" + b"," * 998 + b"b\n") * 60_000, "4 million cells"),
        ("a quotation never closed", HEADER + b'"Sampleton,Zofia\n' + ROW * 1000, "quotation mark"),
        ("a quotation never closed, large", HEADER + b'"' + ROW * 1_000_000, "quotation mark"),
        ("text after a quotation", HEADER + b'"Sampleton" x,Zofia\n', "quotation mark"),
        ("zero bytes", HEADER + b"Samp\0leton,Zofia,,,\n", "zero byte"),
        ("nothing but zero bytes", b"\0" * MEBI, "zero byte"),
        ("UTF-16 cut short", utf16[:-1], "damaged"),
        ("UTF-16 with half a pair", utf16 + b"\x3d\xd8", "damaged"),
        ("no known encoding", HEADER + b"S\x81\x8d\x9d,Zofia,,,\n", "encoding"),
        ("damaged UTF-8", HEADER + "Siân,".encode() + b"\xff\xfe\xc3,,,\n", "UTF-8"),
        ("a spreadsheet", zipped("xl/workbook.xml"), "spreadsheet"),
        ("an old spreadsheet", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512), "spreadsheet"),
        ("a PDF", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n", "PDF"),
        ("a web page", b"<!DOCTYPE html><html><table><tr><td>Sampleton</table>", "web page"),
        ("a picture", b"\x89PNG\r\n\x1a\n" + bytes(64), "picture"),
        ("a column twice", b"family_name,Family Name\nSampleton,Exemplo\n", "both go to"),
        ("columns of nobody", b"shoe_size,hat_size\n9,58\n", "no field"),
        ("random bytes", bytes((i * 7919 + i // 251) % 256 for i in range(MEBI)), ""),
    )


def rows():
    """-> name, content, number of bad rows. The file is read; its rows are named."""
    turned = "nosnahtra‮ Sampleton".encode()
    return (
        ("text turned round", HEADER + turned + b",Zofia,,,\n", 1),
        ("huge numbers", HEADER + b"Sampleton,Zofia," + b"9" * 5000 + b"," + b"8" * 5000 + b",\n", 1),
        ("more cells than columns", HEADER + ROW.strip() + b",one,too,many\n" + ROW, 1),
        ("a control character", HEADER + b"Samp\x1bleton,Zofia,,,\n", 1),
        ("a date of nobody",
         HEADER + b"Sampleton,Zofia,0000-00-00,,\nExemplo,Marek,9999-99-99,,\n", 2),
        ("errors of a spreadsheet", HEADER + b"Sampleton,Zofia,########,,\n", 1),
        ("a hundred thousand bad rows", HEADER + b"Sampleton,Zofia,soon,,\n" * 100_000, 100_000),
    )


def nothing_came(check, device, name):
    check.equal(len(device.list("people")), 0, f"people after {name}")


def refused(bench):
    check, device = bench.checks, alone(bench)
    path = bench.path("list.csv")
    highest = 0
    for name, content, said in files():
        with open(path, "wb") as file:
            file.write(content)
        run = Run(device, path)
        highest = max(highest, run.memory)
        check.equal(run.code, REFUSED, f"exit code of {name}: {run.err[:300]!r}")
        check.equal(run.out, "", f"results of {name}")
        check.that(said in run.err, f"{name}: says {said!r}: {run.err[:300]!r}")
        check.equal(run.err.count("\n"), 1, f"lines about {name}: {run.err[:300]!r}")
        check.that(run.memory < MOST_MEMORY, f"memory of {name}: {run.memory // MEBI} MiB")
        check.that(run.seconds < 60, f"seconds of {name}: {run.seconds:.1f}")
    nothing_came(check, device, "all of them")
    bench.say(f"{len(files())} files refused; most memory {highest // MEBI} MiB")


def named(bench):
    check, device = bench.checks, alone(bench)
    path = bench.path("list.csv")
    for name, content, bad in rows():
        with open(path, "wb") as file:
            file.write(content)
        run = Run(device, path, "--json")
        check.equal(run.code, REFUSED, f"exit code of {name}: {run.err[:300]!r}")
        summary = harness.jsonlib.loads(run.out.splitlines()[-1])
        check.equal((summary["imported"], summary["bad"]), (0, bad), f"imported and bad, {name}")
        check.that(len(run.out) < 4 * MEBI, f"{name}: the report is short: {len(run.out)}")
        check.that(run.memory < MOST_MEMORY, f"memory of {name}: {run.memory // MEBI} MiB")
    nothing_came(check, device, "all of them")


def no_files(bench):
    """Folders, pipes, devices, links to nothing: an answer at once, never a wait."""
    check, device = bench.checks, alone(bench)
    os.mkfifo(bench.path("pipe.csv"))
    os.symlink(bench.path("nowhere"), bench.path("link.csv"))
    os.symlink(bench.path("loop.csv"), bench.path("loop.csv"))
    for path, said in ((bench.path(), "folder"), (bench.path("pipe.csv"), "pipe or a device"),
                       ("/dev/zero", "pipe or a device"), ("/dev/null", "pipe or a device"),
                       ("/dev/stdin", ""), (bench.path("link.csv"), "no such file"),
                       (bench.path("loop.csv"), ""), (bench.path("list.csv", "x"), "no such file"),
                       ("", "")):
        run = Run(device, path, timeout=20)
        check.that(run.code in (REFUSED, USAGE), f"exit code of {path!r}: {run.code} {run.err!r}")
        check.that(said in run.err and run.err.strip(), f"{path!r} says {said!r}: {run.err!r}")
    nothing_came(check, device, "what is no file")


def growing(bench):
    """A file that somebody is still writing is never taken for a whole list."""
    check, device = bench.checks, alone(bench)
    path = bench.path("growing.csv")
    writer = subprocess.Popen(
        [sys.executable, "-c",
         "import sys,time\n"
         "f = open(sys.argv[1], 'wb', buffering=0)\n"
         "f.write(sys.argv[2].encode())\n"
         "print('ready', flush=True)\n"
         "while True:\n"
         "    f.write(b'Sampleton,Zofia,,,\\n' * 2000)\n"
         "    if f.tell() > 32 * 1024 * 1024:\n"
         "        f.truncate(len(sys.argv[2])); f.seek(len(sys.argv[2]))\n", path, HEADER.decode()],
        stdout=subprocess.PIPE)
    try:
        writer.stdout.readline()
        for _ in range(20):  # the writer may have stood still for a moment
            run = Run(device, path, "--dry-run")
            if "changed while it was read" in run.err:
                break
    finally:
        writer.send_signal(signal.SIGKILL)
        writer.wait()
        writer.stdout.close()
    check.equal(run.code, REFUSED, f"exit code of a growing file: {run.err!r}")
    check.that("changed while it was read" in run.err, f"says so: {run.err!r}")
    nothing_came(check, device, "a growing file")


def names(bench):
    """Names of files are bytes; what is stored of them is text."""
    check, device = bench.checks, alone(bench)
    for number, name in enumerate((b"li\xe9ge\xff.csv", "‮vsc.exe".encode(), b"a\nb\x1b[31m.csv",
                                   b"x" * 250 + b".csv")):
        path = os.path.join(os.fsencode(bench.path()), name)
        with open(path, "wb") as file:
            file.write(HEADER + b"Sampleton,N%d,,,\n" % number)
        done = subprocess.run([*device.command("import", "people"), path],
                              env=device.environment(), capture_output=True, check=False)
        check.equal(done.returncode, OK, f"exit code of {name!r}: {done.stderr!r}")
        shown = device.rows("import", "list")[0]["file"]
        check.that(not any(c in shown for c in "‮\n\x1b") and shown.endswith(("csv", "exe")),
                   f"stored of {name!r}: {shown!r}")
    check.equal(len(device.list("people")), 4, "people of the four files")
    done = subprocess.run([*device.command("import", "people", "--sender"), b"\xff\xfe",
                           os.fsencode(bench.path("x" * 250 + ".csv"))],
                          env=device.environment(), capture_output=True, check=False)
    check.equal(done.returncode, USAGE, f"exit code of a sender that is no text: {done.stderr!r}")


if __name__ == "__main__":
    harness.main([refused, named, no_files, growing, names], __doc__)
