// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
'use strict';

// server.js FOLDER: a CouchDB-compatible server on a free port of this machine, until its standard
// input ends. Prints its address once the database `contacts` is there.

const fs = require('fs');

const express = require('express');
const expressPouchDB = require('express-pouchdb');
const { PouchDB } = require('./pouch.js');

const folder = process.argv[2];
fs.mkdirSync(folder, { recursive: true });
const Served = PouchDB.defaults({ prefix: folder + '/', adapter: 'leveldb' });

const app = express();
app.use('/', expressPouchDB(Served, { mode: 'minimumForPouchDB', inMemoryConfig: true }));
process.stdin.resume();
process.stdin.on('end', () => process.exit(0));

const server = app.listen(0, '127.0.0.1', async () => {
    await new Served('contacts').info();
    console.log(`http://127.0.0.1:${server.address().port}/contacts`);
});
