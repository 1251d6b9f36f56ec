#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Throughline authors
# SPDX-License-Identifier: Apache-2.0
"""The Debian packages: what is in them, and that the programs run where they are unpacked.

No root and no network: `packaging/debian/try` installs them into a Debian of its own.
"""
import os
import re
import shutil
import subprocess
import sys
import tempfile

TOP = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
sys.path.insert(0, os.path.join(TOP, "tests", "support"))
import harness  # noqa: E402

ID = "uk.throughline.Throughline"
PACKAGES = {"throughline": ("throughline-cli",),
            "throughline-server": ("throughline-server", "throughline-restore-drill")}
SERVICE = "usr/lib/systemd/system/throughline-server.service"
GUIDE = "usr/share/doc/throughline-server/README.md"
USERS = "usr/lib/sysusers.d/throughline-server.conf"
DRILL = "usr/bin/throughline-restore-drill"
SETTINGS = "etc/throughline/server.conf"  # the operator's
# What QML and QtKeychain load at run time, which no program shows to dpkg-shlibdeps.
RUN_TIME = ("qml6-module-qtquick", "qml6-module-qtquick-controls", "qml6-module-qtquick-shapes",
            "qml6-module-qtqml-workerscript", "libqt6svg6", "libsecret-1-0")


def output(*command, **more):
    done = subprocess.run(command, capture_output=True, text=True, check=False, **more)
    if done.returncode != 0:
        raise AssertionError(f"{command[0]} ended with {done.returncode}: "
                             f"{(done.stderr or done.stdout)[-600:]}")
    return done.stdout


def need(*programs):
    for program in programs:
        if shutil.which(program) is None:
            raise harness.Skip(f"this machine has no {program}")


def pack(build, folder):
    """-> {package: its file}, made in the folder from what is built."""
    need("cpack", "dpkg-deb", "dpkg-shlibdeps", "file", "strip")
    output("cpack", "--config", os.path.join(build, "CPackConfig.cmake"), "-G", "DEB", "-B", folder,
           cwd=folder, env=dict(os.environ, SOURCE_DATE_EPOCH="1700000000"))
    return {name.partition("_")[0]: os.path.join(folder, name)
            for name in sorted(os.listdir(folder)) if name.endswith(".deb")}


class Packed:
    """The packages, made once for all cases, in a folder that goes with this process."""

    folder = None
    files = {}

    @classmethod
    def of(cls, build):
        if not cls.files:
            cls.folder = tempfile.TemporaryDirectory(prefix="throughline-packages-")
            cls.files = pack(build, cls.folder.name)
        return cls.files


def packed(bench):
    made = Packed.of(build_folder(bench))
    bench.checks.equal(sorted(made), sorted(PACKAGES), "the packages made")
    return made


def build_folder(bench):
    return os.path.dirname(os.path.abspath(bench.options.bin))


def unpacked(bench):
    """-> the root of a system that has both packages and nothing else."""
    root = bench.path("root")
    for file in packed(bench).values():
        output("dpkg-deb", "-x", file, root)
    return root


def has_app(root):
    return os.path.exists(os.path.join(root, "usr/bin/throughline"))


def contents(bench):
    """Names, rights, papers and dependencies; the same bytes when packed again."""
    check = bench.checks
    made = packed(bench)
    os.mkdir(bench.path("again"))
    again = pack(build_folder(bench), bench.path("again"))
    for package, file in made.items():
        rows = [line.split(None, 5) for line in output("dpkg-deb", "-c", file).splitlines()]
        names = [row[5].rstrip("/") for row in rows]
        for mode, owner, *_, name in rows:
            check.equal(owner, "root/root", f"{package}: the owner of {name}")
            wanted = {"d": "drwxr-xr-x"}.get(mode[0], "-rwxr-xr-x" if "/bin/" in name
                                             else "-rw-r--r--")
            check.equal(mode, wanted, f"{package}: the rights of {name}")
        for program in PACKAGES[package]:
            check.that("./usr/bin/" + program in names, f"{package} has no {program}")
        if package == "throughline-server":
            check.that("./" + SETTINGS in names, f"{package} has no {SETTINGS}")
            # What an operator changed stays when a newer package comes.
            check.equal(output("dpkg-deb", "-I", file, "conffiles"), "/" + SETTINGS + "\n",
                        "the files that are the operator's")
        for paper in ("copyright", "changelog.gz"):
            check.that(f"./usr/share/doc/{package}/{paper}" in names, f"{package} has no {paper}")
        needs = output("dpkg-deb", "-f", file, "Depends")
        check.that("libsodium23" in needs, f"{package} does not say what it needs: {needs}")
        if "./usr/bin/throughline" in names:
            for name in RUN_TIME:
                check.that(re.search(rf"\b{name}(,|$)", needs), f"{package} does not ask for {name}")
        with open(file, "rb") as one, open(again[package], "rb") as other:
            check.that(one.read() == other.read(), f"{package}: other bytes when packed again")


def programs(bench):
    """Stripped, and no folder of this machine inside."""
    need("readelf")
    check = bench.checks
    folder = os.path.join(unpacked(bench), "usr/bin")
    for name in os.listdir(folder):
        file = os.path.join(folder, name)
        with open(file, "rb") as opened:
            if opened.read(2) == b"#!":
                continue
        sections = output("readelf", "--sections", "--wide", file)
        check.that(".symtab" not in sections and ".debug_" not in sections,
                   f"{name} is not stripped")
        with open(file, "rb") as opened:
            everything = opened.read()
        for place in {TOP, build_folder(bench), os.path.expanduser("~/")}:
            check.that(len(place) < 4 or place.encode() not in everything,
                       f"{name} names a folder of this machine: {place}")


def service(bench):
    """The server's package brings its unit, whom it runs as, and the guide that explains it."""
    check = bench.checks
    root = unpacked(bench)
    for packed_file, source in ((SERVICE, "throughline-server.service"), (GUIDE, "README.md"),
                                (USERS, "sysusers.conf"), (DRILL, "restore-drill")):
        place = os.path.join(root, packed_file)
        check.that(os.path.isfile(place), f"there is no {packed_file}")
        with open(place, encoding="utf-8") as one, \
                open(os.path.join(TOP, "packaging", "server", source), encoding="utf-8") as other:
            check.that(one.read() == other.read(), f"{packed_file} is another")
    with open(os.path.join(root, SERVICE), encoding="utf-8") as file:
        start, = (line for line in file if line.startswith("ExecStart="))
    check.that(os.path.exists(os.path.join(root, start.split()[0].partition("=/")[2])),
               "the unit starts what is not there")


def user(bench):
    """What the package does when it is installed makes the user that the unit names, and no other."""
    need("systemd-sysusers")
    check = bench.checks
    root = unpacked(bench)
    with open(os.path.join(root, SERVICE), encoding="utf-8") as file:
        name, = (line.strip().partition("=")[2] for line in file if line.startswith("User="))
    made = packed(bench)["throughline-server"]
    script = output("dpkg-deb", "-I", made, "postinst")
    check.that(f"systemd-sysusers {os.path.basename(USERS)}\n" in script,
               "the package makes no user when it is installed")
    check.that("systemd-sysusers" in output("dpkg-deb", "-f", made, "Depends"),
               "the package does not ask for what makes users")
    for _ in range(2):  # an upgrade changes nothing
        output("systemd-sysusers", f"--root={root}", os.path.basename(USERS))
        with open(os.path.join(root, "etc/passwd"), encoding="utf-8") as file:
            rows = [line.strip().split(":") for line in file]
        check.equal([row[0] for row in rows], [name], "the users")
        check.equal(rows[0][5:], ["/var/lib/throughline", "/usr/sbin/nologin"],
                    "where the user is at home, and what starts when they sign in")
        check.that(int(rows[0][2]) < 1000, "the user is a person")


def drilled(bench):
    """The guide tells operators to try their backups out: the package has what does so."""
    check = bench.checks
    root = unpacked(bench)
    with open(os.path.join(root, GUIDE), encoding="utf-8") as file:
        told = file.read()
    check.that("\n    throughline-restore-drill /backup/" in told, "the guide does not name the drill")
    check.that("packaging/server/" not in told, "the guide names what is not in the package")
    bench.binaries = os.path.join(root, "usr/bin")
    server = bench.server()
    harness.make_organisation(bench, server.url)
    environment = dict(harness.clean_environment(), TMPDIR=bench.path("drill"),
                       PATH=bench.binaries + os.pathsep + os.environ["PATH"],
                       THROUGHLINE_PASSPHRASE="made up for a drill")
    os.makedirs(bench.path("drill"))
    backup = bench.path("backup")
    output("throughline-server", "backup", "--data", server.data, "--out", backup, env=environment)
    said = output(os.path.join(root, DRILL), backup, env=environment, timeout=120)
    check.equal(said.splitlines()[-1], "The backup is good.", "what the drill says last")


def runs(bench):
    """The unpacked programs do their work: a server, a device that reaches it, and the app."""
    check = bench.checks
    root = unpacked(bench)
    bench.binaries = os.path.join(root, "usr/bin")
    server = bench.server()
    check.that(server.health()["ok"], "the server is well")
    device = harness.make_organisation(bench, server.url)
    check.that("--help" in device.text("--help").out, "the command line explains itself")
    device.add("person", "add", "--given", "Gruffydd", "--family", "Sampla")
    check.equal(device.sync()["waiting"], 0, "records that wait after a sync")
    check.equal(server.stop(), 0, "the exit code of the server")
    if has_app(root):
        said = output(os.path.join(bench.binaries, "throughline"), "--version", timeout=60,
                      env=dict(harness.clean_environment(), QT_QPA_PLATFORM="offscreen"))
        check.that(re.search(r"\d+\.\d+\.\d+", said), f"the app says its version: {said!r}")
    else:
        bench.say("this build has no app; the rest was started")


def configured(bench):
    """The server takes the file that comes with it, and the unit names that file."""
    check = bench.checks
    root = unpacked(bench)
    file = os.path.join(root, SETTINGS)
    printed = output(os.path.join(root, "usr/bin/throughline-server"), "serve", "--config", file,
                     "--print-config")
    for line in ("data = /var/lib/throughline", "registration = token"):
        check.that(f"\n{line}\n" in printed, f"the settings do not say {line}")
    with open(os.path.join(root, SERVICE), encoding="utf-8") as opened:
        unit = opened.read()
    check.that(f"/usr/bin/throughline-server serve --config /{SETTINGS}\n" in unit,
               "the unit does not use the file")


def desktop_files(bench):
    """What a desktop reads is as the standards want it, and belongs together."""
    check = bench.checks
    folder = os.path.join(TOP, "packaging", "debian")
    files = {end: os.path.join(folder, f"{ID}.{end}") for end in ("desktop", "metainfo.xml", "svg")}
    with open(files["desktop"], encoding="utf-8") as file:
        lines = file.read().splitlines()
    check.that("Exec=throughline" in lines, "the desktop file starts the app")
    check.that(f"Icon={ID}" in lines, "the desktop file names the icon")
    with open(files["metainfo.xml"], encoding="utf-8") as file:
        told = file.read()
    check.that(f"<id>{ID}</id>" in told and f">{ID}.desktop<" in told,
               "the description belongs to the desktop file")
    check.that("://" not in told, "the description names a place in the network")
    need("desktop-file-validate", "appstreamcli")
    check.equal(output("desktop-file-validate", files["desktop"]), "", "about the desktop file")
    output("appstreamcli", "validate", "--no-net", files["metainfo.xml"])


def lintian(bench):
    """Debian's own check has nothing to say but that there is no manual page."""
    need("lintian")
    said = output("lintian", "--allow-root", "--profile", "debian", "--fail-on", "none",
                  "--suppress-tags", "no-manual-page", *packed(bench).values())
    found = [line for line in said.splitlines() if re.match("[EW]: ", line)]
    bench.checks.equal(found, [], "what lintian found")


if __name__ == "__main__":
    harness.main([contents, programs, service, user, drilled, runs, configured, desktop_files, lintian], __doc__)
