// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/rules/status_machine.h"

// The tables that rules/state_machines.h is the register of; nobody else needs them. Where they
// say more than domain.md 3 does, a comment at the table says why.

namespace throughline::domain::machines {

extern const StateMachine person; // 3.1
extern const StateMachine release; // 3.2, in release_rules.cpp
extern const StateMachine checklist; // 3.3
extern const StateMachine dutyToRefer; // 3.5
extern const StateMachine referral; // 3.6 and 3.7
extern const StateMachine appointment; // 3.8
extern const StateMachine need; // 3.9
extern const StateMachine consent; // 3.10
extern const StateMachine safeguarding; // 3.11
extern const StateMachine loneWorking; // 3.12
extern const StateMachine placement; // 3.13
extern const StateMachine hallSession; // 3.14
extern const StateMachine service; // 3.15
extern const StateMachine notice; // 3.16
extern const StateMachine voice; // 3.17
extern const StateMachine retention; // 3.18
extern const StateMachine caseTransfer; // 1, seed 20: a hand-over that is accepted

} // namespace throughline::domain::machines
