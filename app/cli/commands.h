// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "command_line.h"
#include "context.h"

namespace throughline::cli {

// One function for each family of commands (cli.md): names, options, help and what they do.
void addOrganisationCommands(CommandLine &commands);
void addMemberCommands(CommandLine &commands);
//! In the family of members: what they may do.
void addRoleCommands(CommandLine &commands, const Command &members);
void addRecordCommands(CommandLine &commands);
void addPeopleCommands(CommandLine &commands);
void addSharingCommands(CommandLine &commands);
void addRescueCommands(CommandLine &commands);
void addListCommands(CommandLine &commands);
void addRaisedCommand(CommandLine &commands);
void addSyncCommands(CommandLine &commands);
void addCarryCommands(CommandLine &commands);
void addTakeCommand(CommandLine &commands);
void addDataCommands(CommandLine &commands);
void addImportCommands(CommandLine &commands);
void addDecideCommand(CommandLine &commands);
void addReviewCommand(CommandLine &commands);
void addHistoryCommands(CommandLine &commands);
void addExportCommands(CommandLine &commands);
void addFiguresCommands(CommandLine &commands);
void addRetentionCommands(CommandLine &commands);
void addErasureCommands(CommandLine &commands);
void addSubjectAccessCommand(CommandLine &commands);
void addCaseCommands(CommandLine &commands);
void addCustodyCommands(CommandLine &commands);
void addHallCommands(CommandLine &commands);
void addReadinessCommand(CommandLine &commands);
void addTaskCommands(CommandLine &commands);

} // namespace throughline::cli
