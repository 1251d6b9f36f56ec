// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
'use strict';

// run.js WORK SETTING [--seed N] [--people N] [--contacts N] [--devices N] [--edits N] [--relay]
// One run of one piece of work with everything fresh; prints `NAME VALUE` lines that bench_sync
// reads. tests/README.md says what the pieces of work are. Ends with 1 and a sentence when it fails.

const { spawn } = require('child_process');
const fs = require('fs');
const os = require('os');
const path = require('path');
const readline = require('readline');
const { digestOf, documentOf, generatorDigest } = require('./made_contact.js');
const { startRelay } = require('./relay.js');

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'throughline-peers-'));
const children = [];

function start(program, argument) {
    const child = spawn(process.execPath, [path.join(__dirname, program), argument], {
        stdio: ['pipe', 'pipe', 'inherit'],
    });
    children.push(child);
    const lines = readline.createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    return { child, line: async () => (await lines.next()).value };
}

class Device {
    constructor(name) {
        this.process = start('device.js', path.join(folder, name));
    }
    async do(step, given = {}) {
        this.process.child.stdin.write(JSON.stringify({ step, ...given }) + '\n');
        const answer = JSON.parse((await this.process.line()) || '{"failed":"a device ended"}');
        if (answer.failed)
            throw new Error(answer.failed);
        return answer;
    }
    end() {
        this.process.child.stdin.end();
    }
}

async function startServer() {
    const server = start('server.js', path.join(folder, 'server'));
    const url = await server.line();
    if (!url)
        throw new Error('the server did not start');
    return { url, pid: server.child.pid };
}

function processMemory(pid) {
    return Number(fs.readFileSync(`/proc/${pid}/status`, 'utf8').match(/VmHWM:\s+(\d+)/)[1]) * 1024;
}

function print(name, value) {
    console.log(`${name} ${value}`);
}

const through = (url, relay) => (relay ? url.replace(/:\d+\//, `:${relay.port}/`) : url);

// A writes, pushes; a fresh B pulls; B holds what the generator says.
async function pushAndPull(given) {
    const server = await startServer();
    const relay = given.relay ? await startRelay(Number(new URL(server.url).port)) : null;
    const asked = { url: through(server.url, relay), setting: given.setting };
    const a = new Device('a');
    await a.do('write', { seed: given.seed, first: 0, count: given.contacts, people: given.people });
    const pushed = await a.do('push', asked);
    const up = relay ? await relay.take() : null;
    const b = new Device('b');
    const pulled = await b.do('pull', asked);
    const down = relay ? await relay.take() : null;
    const { digest } = await b.do('digest');
    const made = [];
    for (let i = 0; i < given.contacts; ++i)
        made.push(documentOf(given.seed, i, given.people));
    if (digest !== digestOf(made))
        throw new Error('the device that pulled does not hold what the other one wrote');
    print('push.seconds', pushed.seconds);
    print('push.cpu', pushed.cpuSeconds);
    print('push.memory', pushed.memory);
    print('pull.seconds', pulled.seconds);
    print('pull.cpu', pulled.cpuSeconds);
    print('pull.memory', pulled.memory);
    print('server.memory', processMemory(server.pid));
    print('digest', generatorDigest(given.seed, given.contacts, given.people));
    if (relay) {
        print('push.bytes', up.up + up.down);
        print('push.bytes_up', up.up);
        print('push.turns', up.turns);
        print('pull.bytes', down.up + down.down);
        print('pull.bytes_down', down.down);
        print('pull.turns', down.turns);
        relay.stop();
    }
}

// Both follow the server live; an edit on one is timed until the other one's change feed has it.
async function edit(given) {
    const server = await startServer();
    const relay = given.relay ? await startRelay(Number(new URL(server.url).port)) : null;
    const direct = { url: server.url, setting: given.setting };
    const asked = { url: through(server.url, relay), setting: given.setting };
    const a = new Device('a');
    await a.do('write', { seed: given.seed, first: 0, count: given.contacts, people: given.people });
    await a.do('push', direct);
    const b = new Device('b');
    await b.do('pull', direct);
    await a.do('follow', asked);
    await b.do('follow', asked);
    const warmUp = 10;
    const times = [];
    for (let i = 0; i < warmUp + given.edits; ++i) {
        if (i === warmUp && relay)
            await relay.take();
        const { at, rev } = await a.do('edit', { seed: given.seed, contacts: given.contacts, edit: i });
        const seen = await b.do('seen', { rev });
        if (i >= warmUp)
            times.push(seen.at - at);
        await new Promise((done) => setTimeout(done, 20 + (i * 7) % 31));
    }
    if (relay) {
        const passed = await relay.take();
        print('edit.bytes', (passed.up + passed.down) / given.edits);
        relay.stop();
    } else {
        for (const time of times)
            print('edit.ms', time);
    }
    await a.do('rest');
    await b.do('rest');
}

// So many devices with their own contacts push at the same moment.
async function crowd(given) {
    const server = await startServer();
    const each = given.contacts / given.devices;
    const devices = [];
    for (let i = 0; i < given.devices; ++i) {
        const device = new Device(`d${i}`);
        await device.do('write', {
            seed: given.seed, first: i * each, count: each, people: given.people,
        });
        devices.push(device);
    }
    const begun = process.hrtime.bigint();
    const asked = { url: server.url, setting: given.setting };
    const done = await Promise.all(devices.map((device) => device.do('push', asked)));
    print('crowd.seconds', Number(process.hrtime.bigint() - begun) / 1e9);
    for (const one of done)
        print('crowd.device_ms', one.seconds * 1000);
    print('server.memory', processMemory(server.pid));
}

const works = { push_pull: pushAndPull, edit, crowd };

function parse(words) {
    const given = { work: words[0], setting: words[1], relay: false };
    for (let i = 2; i < words.length; ++i) {
        if (words[i] === '--relay')
            given.relay = true;
        else
            given[words[i].slice(2)] = Number(words[++i]);
    }
    return { seed: 1, people: 1000, contacts: 10000, devices: 50, edits: 100, ...given };
}

(async () => {
    let code = 0;
    try {
        const given = parse(process.argv.slice(2));
        await works[given.work](given);
    } catch (error) {
        console.error(`The peer's run failed: ${error.message}`);
        code = 1;
    }
    for (const child of children) {
        child.stdin.end();
        child.kill();
    }
    fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    process.exit(code);
})();
