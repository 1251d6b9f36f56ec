// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
'use strict';

// The contacts of made_contact.cpp, number by number and letter by letter (32-bit unsigned
// arithmetic on seed and index alone), as documents. `digest` is how the two are held together.

const { createHash } = require('crypto');

const noteLength = 180;
const secondsOfAYear = 365 * 24 * 60 * 60;
const workers = 50;
const newestMs = Date.UTC(2026, 10, 1);

const modes = ['GATE', 'PHONE', 'TEXT', 'HOME', 'COMMUNITY', 'IN_PERSON_OFFICE'];
const outcomes = [
    'ATTENDED', 'LATE', 'PARTIAL', 'NOT_AVAILABLE_PRISON',
    'ACCEPTABLE_ABSENCE', 'DID_NOT_ATTEND', 'DECLINED', 'NO_ANSWER',
];
const kinds = [
    'planned', 'drop-in', 'arranged', 'urgent', 'follow-up', 'outreach', 'family', 'group',
];
const words = [
    'about', 'after', 'again', 'agreed', 'asked', 'because', 'before', 'bring',
    'bus', 'called', 'came', 'centre', 'clothes', 'coffee', 'coming', 'council',
    'door', 'early', 'family', 'feeling', 'form', 'found', 'friend', 'gate',
    'good', 'hostel', 'housing', 'idea', 'keys', 'later', 'letter', 'looking',
    'meeting', 'money', 'morning', 'moved', 'next', 'night', 'office', 'paper',
    'phone', 'place', 'plan', 'quiet', 'rain', 'ready', 'room', 'said',
    'sister', 'sleep', 'spoke', 'station', 'still', 'support', 'talked', 'today',
    'tomorrow', 'train', 'waiting', 'walked', 'wants', 'week', 'work', 'worried',
];

// Spreads neighbouring indexes over all 32 bits, as draw.h does.
function mixed(value) {
    value = Math.imul(value ^ (value >>> 16), 0x21f0aaad);
    value = Math.imul(value ^ (value >>> 15), 0x735a2d97);
    return (value ^ (value >>> 15)) >>> 0;
}

function drawOf(seed, index) {
    let state = mixed(seed ^ mixed(index));
    return (limit) => {
        state = (state + 0x9e3779b9) >>> 0;
        return mixed(state) % limit;
    };
}

function makeNote(below) {
    let note = '';
    let left = 0; // words until the sentence ends
    while (note.length < noteLength) {
        let word = words[below(words.length)];
        if (left === 0) {
            word = word[0].toUpperCase() + word.slice(1);
            left = 5 + below(8);
        }
        note += (note ? ' ' : '') + word;
        if (--left === 0)
            note += '.';
    }
    note = note.slice(0, noteLength - 1);
    return note.replace(/ +$/, (blanks) => '.'.repeat(blanks.length)) + '.';
}

// What the generator says of a contact, before either side gives it a shape.
function makeContact(seed, index, people) {
    const below = drawOf(seed, index);
    const contact = { person: index % people };
    contact.mode = modes[below(modes.length)];
    contact.outcome = outcomes[below(outcomes.length)];
    contact.secondsAgo = below(secondsOfAYear);
    contact.minutes = 1 + below(90);
    contact.note = makeNote(below);
    return contact;
}

// The text of a UUID, the same for the same two numbers.
function uuid(kind, index) {
    let hex = '';
    for (let part = 0; part < 4; ++part)
        hex += mixed(kind ^ mixed(index ^ mixed(part + 1))).toString(16).padStart(8, '0');
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`;
}

const idOf = (seed, index) => uuid(seed, index);

function documentOf(seed, index, people) {
    const made = makeContact(seed, index, people);
    return {
        _id: idOf(seed, index),
        type: 'contact',
        person: uuid(0x70657273, made.person),
        worker: uuid(0x776f726b, index % workers),
        kind: kinds[index % kinds.length],
        mode: made.mode,
        outcome: made.outcome,
        at: new Date(newestMs - made.secondsAgo * 1000).toISOString().slice(0, 19) + 'Z',
        duration: made.minutes,
        notes: made.note,
    };
}

// Of documents in any order, in one order of fields.
function digestOf(documents) {
    const lines = documents.map((d) => JSON.stringify([
        d._id, d.type, d.person, d.worker, d.kind, d.mode, d.outcome, d.at, d.duration, d.notes,
    ]));
    const hash = createHash('sha256');
    for (const line of lines.sort())
        hash.update(line + '\n');
    return hash.digest('hex');
}

// Over what the generator gives, for the side that is written in another language.
function generatorDigest(seed, count, people) {
    const hash = createHash('sha256');
    for (let i = 0; i < count; ++i) {
        const c = makeContact(seed, i, people);
        hash.update(`${c.person} ${c.mode} ${c.outcome} ${c.secondsAgo} ${c.minutes} ${c.note}\n`);
    }
    return hash.digest('hex');
}

module.exports = { documentOf, digestOf, generatorDigest, idOf, outcomes, drawOf };
