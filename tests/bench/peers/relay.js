// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
'use strict';

// A TCP relay on this machine that counts what passes: payload bytes both ways, and how often a
// connection turns from sending up to sending down, which is what a slow link would multiply by its
// round trip.

const net = require('net');

async function startRelay(port) {
    const counts = { up: 0, down: 0, turns: 0 };
    const server = net.createServer((near) => {
        const far = net.connect(port, '127.0.0.1');
        let isUp = false;
        near.on('data', (bytes) => {
            isUp = true;
            counts.up += bytes.length;
        });
        far.on('data', (bytes) => {
            counts.turns += isUp ? 1 : 0;
            isUp = false;
            counts.down += bytes.length;
        });
        for (const [from, to] of [[near, far], [far, near]]) {
            from.pipe(to);
            from.on('error', () => to.destroy());
        }
    });
    await new Promise((done) => server.listen(0, '127.0.0.1', done));
    return {
        port: server.address().port,
        // The last answers have passed by then.
        async take() {
            await new Promise((done) => setTimeout(done, 300));
            const taken = { ...counts };
            counts.up = counts.down = counts.turns = 0;
            return taken;
        },
        stop: () => server.close(),
    };
}

module.exports = { startRelay };
