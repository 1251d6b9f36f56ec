// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
'use strict';

// PouchDB as a case app on a phone or a desktop has it, and the two settings that are measured.
// What is required here is found through NODE_PATH.

const http = require('http');

const PouchDB = require('pouchdb-core')
    .plugin(require('pouchdb-adapter-leveldb'))
    .plugin(require('pouchdb-adapter-http'))
    .plugin(require('pouchdb-replication'))
    .plugin(require('pouchdb-mapreduce'));

// `default` is what PouchDB does when nobody says anything. `tuned` is the fastest that was found:
// larger batches, and connections that are kept.
const settings = {
    default: { batch_size: 100, batches_limit: 10 },
    tuned: { batch_size: 1000, batches_limit: 10 },
};
const tunedSockets = 8;

function local(folder) {
    return new PouchDB(folder, { adapter: 'leveldb' });
}

function remote(url, setting) {
    if (setting !== 'tuned')
        return new PouchDB(url, { adapter: 'http', skip_setup: true });
    const agent = new http.Agent({ keepAlive: true, maxSockets: tunedSockets });
    return new PouchDB(url, {
        adapter: 'http',
        skip_setup: true,
        fetch: (target, options) => PouchDB.fetch(target, { ...options, agent }),
    });
}

// A replication that lost something is a failed run, not a slow one.
function checked(result) {
    if (!result.ok || result.doc_write_failures !== 0)
        throw new Error(`a replication failed: ${JSON.stringify(result.errors)}`);
    return result;
}

async function push(from, to, setting) {
    return checked(await from.replicate.to(to, settings[setting]));
}

async function pull(into, from, setting) {
    return checked(await into.replicate.from(from, settings[setting]));
}

module.exports = { PouchDB, local, remote, push, pull, settings };
