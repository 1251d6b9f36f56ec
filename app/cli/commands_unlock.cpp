// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "commands_unlock.h"

#include "context.h"
#include "crypto/given_passphrase.h"
#include "record_text.h"
#include "root_file.h"
#include "service/device_unlock.h"
#include "service/unlock_requests.h"
#include "store/key_file.h"

namespace throughline::cli {

namespace {

using base::Result;

[[nodiscard]] Result<ExitCode> say(Context &context, const std::string &state,
                                   const std::string &sentence)
{
    TL_CHECK(context.out.line(
        context.json ? JsonWriter().beginObject().text("state", state).endObject().take()
                     : sentence));
    return ExitCode::Success;
}

[[nodiscard]] Result<store::Profile> profileOf(const LockedDevice &device)
{
    if (!device.options.home || device.options.home->empty())
        return base::Error{base::ErrorCode::BadUsage,
                           "Say which folder the device is in with --home DIR."};
    return store::Profile{*device.options.home};
}

[[nodiscard]] Result<crypto::GivenPassphrase> newPassphrase(const LockedDevice &device)
{
    return crypto::GivenPassphrase::read(device.options.passphraseFile);
}

//! The key ring takes part where it did before: a device that opens with its passphrase alone often
//! has no desktop in which a key ring is opened.
class KeyRingPart
{
public:
    KeyRingPart(const LockedDevice &device, const store::Profile &profile)
        : m_keyFile(profile.folder() / "key"), m_keyStore(isBound() ? device.keyStore : nullptr),
          m_wasBound(isBound())
    {
    }
    [[nodiscard]] store::KeyStore *keyStore() const { return m_keyStore; }
    //! What there is to say when the device is unlocked: that it does not any more.
    [[nodiscard]] std::string change() const
    {
        return m_wasBound && !isBound()
            ? " The key ring of this computer did not answer: the passphrase alone opens the "
              "device now, so that it has to be a good one."
            : "";
    }

private:
    [[nodiscard]] bool isBound() const { return store::KeyFile::slot(m_keyFile).has_value(); }

    const std::filesystem::path m_keyFile;
    store::KeyStore *const m_keyStore;
    const bool m_wasBound;
};

[[nodiscard]] Result<ExitCode> ask(Context &context, const LockedDevice &device)
{
    TL_TRY(const store::Profile profile, profileOf(device));
    TL_TRY(const std::string url, service::unlockServer(profile));
    TL_TRY(sync::Transport *const server, context.session.serverAt(url));
    TL_TRY(const crypto::GivenPassphrase passphrase, newPassphrase(device));
    const KeyRingPart ring(device, profile);
    TL_TRY(const std::string words,
           service::askUnlock(profile, passphrase.view(), *server, device.random, ring.keyStore()));
    if (context.json) {
        TL_CHECK(context.out.line(
            JsonWriter().beginObject().text("check_words", words).endObject().take()));
        return ExitCode::Success;
    }
    TL_CHECK(context.out.line("Asked. Ring a manager, who sees the same six words, and read them "
                              "aloud. Then run `unlock finish` with this passphrase."));
    TL_CHECK(context.out.line(words));
    return ExitCode::Success;
}

[[nodiscard]] Result<ExitCode> finish(Context &context, const LockedDevice &device)
{
    TL_TRY(const store::Profile profile, profileOf(device));
    TL_TRY(const std::string url, service::unlockServer(profile));
    TL_TRY(sync::Transport *const server, context.session.serverAt(url));
    TL_TRY(const crypto::GivenPassphrase passphrase, newPassphrase(device));
    const KeyRingPart ring(device, profile);
    TL_CHECK(
        service::finishUnlock(profile, passphrase.view(), *server, device.random, ring.keyStore()));
    return say(context, "unlocked",
               "Unlocked: from now on this passphrase opens the device. Nothing on it was lost."
                   + ring.change());
}

[[nodiscard]] Result<ExitCode> withRoot(Context &context, const Arguments &arguments,
                                        const LockedDevice &device)
{
    TL_TRY(const store::Profile profile, profileOf(device));
    TL_TRY(const PrintedRoot root, PrintedRoot::read(arguments.required("--root-file")));
    TL_TRY(const crypto::GivenPassphrase passphrase, newPassphrase(device));
    const KeyRingPart ring(device, profile);
    TL_CHECK(service::unlockWithRoot(profile, passphrase.view(), root.view(), device.random,
                                     ring.keyStore()));
    return say(context, "unlocked",
               "Unlocked: from now on this passphrase opens the device. Nothing on it was lost. "
               "Delete the file with the paper root."
                   + ring.change());
}

[[nodiscard]] Result<void> printAsked(Context &context, const service::UnlockAsked &asked)
{
    if (!context.json)
        return context.out.line(asked.device.hex() + "  " + asOneLine(asked.user) + "; "
                                + (asked.isSound ? "check words: " + asked.checkWords
                                                 : "the managers cannot open what it sent"));
    return context.out.line(JsonWriter()
                                .beginObject()
                                .text("device", asked.device.hex())
                                .text("user", asked.user)
                                .text("check_words", asked.checkWords)
                                .yesNo("sound", asked.isSound)
                                .endObject()
                                .take());
}

[[nodiscard]] Result<ExitCode> list(Context &context, const Arguments &)
{
    TL_TRY(service::Workspace *const workspace, context.session.member());
    TL_TRY(sync::Transport *const server, context.session.requiredServer());
    TL_TRY(const auto all, service::unlocksAsked(*workspace, *server));
    for (const service::UnlockAsked &asked : all)
        TL_CHECK(printAsked(context, asked));
    return ExitCode::Success;
}

[[nodiscard]] Result<ExitCode> answer(Context &context, const Arguments &arguments)
{
    const auto device = base::DeviceId::fromHex(arguments.required("DEVICE"));
    if (!device)
        return base::Error{base::ErrorCode::Refused,
                           "This is not the id of a device; `unlock list` prints them."};
    TL_TRY(service::Workspace *const workspace, context.session.member());
    TL_TRY(sync::Transport *const server, context.session.requiredServer());
    TL_CHECK(service::answerUnlock(*workspace, *server, *device, arguments.required("--words")));
    return say(context, "answered",
               "Given. They run `unlock finish` now. It stands in the access history.");
}

} // namespace

void addUnlockCommands(CommandLine &commands, const LockedDevice &device)
{
    const Command group = commands.group(
        "unlock", "A device whose passphrase is forgotten gets a new one; nothing on it is lost");
    commands.addTo(group, "ask",
                   "On that device: ask a manager. THROUGHLINE_PASSPHRASE is the new passphrase",
                   [device](Context &context, const Arguments &) { return ask(context, device); });
    commands.addTo(
        group, "finish", "On that device: take the manager's answer, with the same new passphrase",
        [device](Context &context, const Arguments &) { return finish(context, device); });
    const Command rooted = commands.addTo(
        group, "root",
        "On that device: with the paper root, without a manager or a network; the new passphrase "
        "as for `unlock ask`",
        [device](Context &context, const Arguments &arguments) {
            return withRoot(context, arguments, device);
        });
    rooted.required("--root-file", "File with what is printed on the paper root", "FILE");

    commands.addTo(group, "list", "Managers: which devices ask, with the six words of each", list);
    const Command answering = commands.addTo(
        group, "answer", "Managers: unlock a device after its user read the words aloud", answer);
    answering.word("DEVICE", "Id of the device, from `unlock list`");
    answering.required("--words", "The six words, as its user read them aloud", "WORDS");
}

} // namespace throughline::cli
