// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/demo/random.h"

#include <string>

namespace throughline::service {

//! How and where a contact went, as far as its note goes.
enum class DemoTone {
    Inside,
    InsideCall,
    Outside,
    OutsideCall,
    Written,
    AtGate,
    MissedInside,
    MissedOutside,
    Agency,
};

//! A worker's note of 20 to 180 letters, about what the contact was about: a key of `pathway`, or
//! nothing in particular. From a grammar of our own: no offences, no medical detail, no victims, no
//! name of anybody.
[[nodiscard]] std::string demoNote(DemoRandom &random, DemoTone tone, std::string_view pathway);

//! Other sentences of the same grammar, by the name of their rule (note_rules.h).
[[nodiscard]] std::string demoSentence(DemoRandom &random, std::string_view rule);

} // namespace throughline::service
