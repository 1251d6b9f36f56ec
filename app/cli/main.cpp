// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "batch.h"
#include "commands.h"
#include "commands_unlock.h"
#include "crypto/system_random.h"
#include "platform/api/platform.h"

#include <QCoreApplication>

#include <csignal>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>

namespace {

using namespace throughline;

//! Keys are in this process's memory: they must not go to a core file or to another process.
void hardenProcess()
{
    umask(S_IRWXG | S_IRWXO); // all it writes is for its own user
    std::signal(SIGPIPE, SIG_IGN);
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
#ifndef __SANITIZE_ADDRESS__ // whose search for leaks attaches to the process
    prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
#endif
}

void addAllCommands(cli::CommandLine &commands)
{
    cli::addOrganisationCommands(commands);
    cli::addMemberCommands(commands);
    cli::addRecordCommands(commands);
    cli::addPeopleCommands(commands);
    cli::addSharingCommands(commands);
    cli::addListCommands(commands);
    cli::addImportCommands(commands);
    cli::addHistoryCommands(commands);
    cli::addDecideCommand(commands);
    cli::addReviewCommand(commands);
    cli::addRaisedCommand(commands);
    cli::addRetentionCommands(commands);
    cli::addErasureCommands(commands);
    cli::addSubjectAccessCommand(commands);
    cli::addCaseCommands(commands);
    cli::addCustodyCommands(commands);
    cli::addHallCommands(commands);
    cli::addReadinessCommand(commands);
    cli::addTaskCommands(commands);
    cli::addSyncCommands(commands);
    cli::addCarryCommands(commands);
    cli::addTakeCommand(commands);
    cli::addRescueCommands(commands);
    cli::addDataCommands(commands);
    cli::addExportCommands(commands);
    cli::addFiguresCommands(commands);
    cli::addBatchCommand(commands);
}

} // namespace

int main(int argc, char **argv)
{
    hardenProcess();
    const std::vector<std::string> words(argv + 1, argv + argc);
    QCoreApplication application(argc, argv); // for the sockets of net::HttpTransport

    const base::SystemClock clock;
    crypto::SystemRandom random;
    const auto keyStore = platform::makeKeyStore(platform::programIdentity);
    cli::Output out;
    cli::Session::Options options;
    cli::CommandLine commands;
    addAllCommands(commands);
    cli::addUnlockCommands(commands, {options, random, keyStore.get()});

    // Read here for the options of the whole process, and once more with the command itself.
    if (const auto parsed = commands.parse(words))
        options = {parsed->arguments.text("--home"), parsed->arguments.text("--passphrase-file")};
    cli::Session session(options, clock, random, keyStore.get());
    cli::Context context{session, out};
    return static_cast<int>(cli::conclude(context, cli::runCommand(commands, context, words)));
}
