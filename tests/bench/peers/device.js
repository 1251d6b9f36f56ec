// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
'use strict';

// device.js FOLDER: one device, a process of its own. Takes steps as JSON, a line each, from its
// standard input, and answers each with a line; ends with its input.

const fs = require('fs');
const readline = require('readline');
const { local, remote, push, pull, settings } = require('./pouch.js');
const { documentOf, digestOf, idOf, drawOf, outcomes } = require('./made_contact.js');

const bulk = 1000;
const db = local(process.argv[2]);
const seenAt = new Map(); // revision -> when the change feed showed it
let live;

const nowMs = () => Number(process.hrtime.bigint()) / 1e6; // of the machine, for all processes

function peakMemory() {
    const line = fs.readFileSync('/proc/self/status', 'utf8').match(/VmHWM:\s+(\d+)/);
    return line ? Number(line[1]) * 1024 : 0;
}

async function timed(work) {
    const cpu = process.cpuUsage();
    const begun = nowMs();
    await work();
    const used = process.cpuUsage(cpu);
    return {
        seconds: (nowMs() - begun) / 1000,
        cpuSeconds: (used.user + used.system) / 1e6,
        memory: peakMemory(),
    };
}

const steps = {
    async write({ seed, first, count, people }) {
        for (let i = first; i < first + count; i += bulk) {
            const documents = [];
            for (let k = i; k < Math.min(i + bulk, first + count); ++k)
                documents.push(documentOf(seed, k, people));
            const results = await db.bulkDocs(documents);
            if (results.some((result) => result.error))
                throw new Error('a document was not written');
        }
        return {};
    },
    push: ({ url, setting }) => timed(() => push(db, remote(url, setting), setting)),
    pull: ({ url, setting }) => timed(() => pull(db, remote(url, setting), setting)),
    async digest() {
        const all = await db.allDocs({ include_docs: true });
        return { digest: digestOf(all.rows.map((row) => row.doc)) };
    },
    async follow({ url, setting }) {
        const options = { ...settings[setting], live: true, retry: true };
        live = db.sync(remote(url, setting), options);
        db.changes({ since: 'now', live: true })
            .on('change', (change) => seenAt.set(change.changes[0].rev, nowMs()));
        return {};
    },
    // Changes one contact; says when, and the revision by which the other one knows it.
    async edit({ seed, contacts, edit }) {
        const below = drawOf(seed, 0x65646974 + edit);
        const doc = await db.get(idOf(seed, below(contacts)));
        doc.outcome = outcomes[below(outcomes.length)];
        doc.duration = 1 + below(90);
        const at = nowMs();
        const { rev } = await db.put(doc);
        return { at, rev };
    },
    async seen({ rev }) {
        const end = nowMs() + 20000;
        while (!seenAt.has(rev)) {
            if (nowMs() > end)
                throw new Error('an edit did not arrive');
            await new Promise((done) => setTimeout(done, 1));
        }
        return { at: seenAt.get(rev) };
    },
    async rest() {
        live.cancel();
        return {};
    },
};

(async () => {
    for await (const line of readline.createInterface({ input: process.stdin })) {
        const { step, ...given } = JSON.parse(line);
        try {
            console.log(JSON.stringify(await steps[step](given)));
        } catch (error) {
            console.log(JSON.stringify({ failed: `${step}: ${error.message}` }));
        }
    }
    process.exit(0);
})();
