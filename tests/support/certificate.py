# SPDX-FileCopyrightText: 2026 The Throughline authors
# SPDX-License-Identifier: Apache-2.0
"""Certificates for tests, which nobody vouches for."""
import subprocess


def make_certificate(bench, name, key=None):
    """-> files of a certificate for 127.0.0.1, and of its key, new or given."""
    cert = bench.path(name + ".pem")
    maker = ["-key", key] if key else ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256",
                                       "-nodes", "-keyout", bench.path(name + ".key")]
    subprocess.run(["openssl", "req", "-x509", *maker, "-out", cert, "-days", "1",
                    "-subj", "/CN=Sampleton", "-addext", "subjectAltName=IP:127.0.0.1"],
                   check=True, capture_output=True)
    return cert, key or bench.path(name + ".key")


def pin_of(server_program, cert):
    """What to put behind an address so that devices insist on this certificate's key."""
    return subprocess.run([server_program, "pin", "--tls-cert", cert], check=True,
                          capture_output=True, text=True).stdout.strip()
