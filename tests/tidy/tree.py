# SPDX-FileCopyrightText: 2026 The Throughline authors
# SPDX-License-Identifier: Apache-2.0
"""The files of the tree, read once, for the checks of tidy_test.py."""
import functools
import os

LEFT_OUT = {"build", ".git", ".cache", "__pycache__"}


class File:
    """One file: `path` is relative to the top of the tree, with forward slashes."""

    def __init__(self, top, path):
        self.path = path
        self.name = path.rsplit("/", 1)[-1]
        self.folder = path[:-len(self.name)].rstrip("/")
        with open(os.path.join(top, path), "rb") as file:
            self.bytes = file.read()

    @functools.cached_property
    def text(self):
        return self.bytes.decode("utf-8", errors="replace")

    @functools.cached_property
    def lines(self):
        return self.text.splitlines()

    @property
    def is_cpp(self):
        return self.name.endswith((".h", ".cpp", ".mm"))

    @property
    def is_script(self):
        return self.bytes.startswith(b"#!")

    @property
    def is_source(self):
        """What a person wrote to be compiled or run, or to steer what compiles and runs."""
        return (self.is_cpp or self.is_script or self.name == "CMakeLists.txt"
                or self.name.endswith((".c", ".cmake", ".py", ".sh", ".qml", ".js", ".tcl"))
                or self.name in (".clang-format", ".clang-tidy", ".gitignore", "packages.txt"))

    @property
    def is_data(self):
        """Text of others, kept as it came."""
        return self.path.startswith(("LICENSES/", "tests/data/", "core/domain/data/codes.json"))


class Tree:
    def __init__(self, top):
        self.top = top
        self.files = []
        for folder, folders, names in os.walk(top):
            folders[:] = sorted(name for name in folders if name not in LEFT_OUT)
            for name in sorted(names):
                path = os.path.join(folder, name)
                if os.path.isfile(path) and not os.path.islink(path):
                    self.files.append(File(top, os.path.relpath(path, top).replace(os.sep, "/")))
        self.by_path = {file.path: file for file in self.files}

    def below(self, *folders):
        return [file for file in self.files
                if any(file.path.startswith(folder + "/") for folder in folders)]

    def list_of(self, folder):
        """The CMakeLists.txt that answers for a folder: its own, or the nearest above it."""
        while True:
            path = f"{folder}/CMakeLists.txt" if folder else "CMakeLists.txt"
            if path in self.by_path or not folder:
                return self.by_path.get(path)
            folder = folder.rpartition("/")[0]
