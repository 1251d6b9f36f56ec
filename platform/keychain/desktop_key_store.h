// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/patient_key_store.h"

#include <QThread>
#include <qt6keychain/keychain.h>

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>

namespace throughline::platform {

//! The key store of a desktop through QtKeychain: a Secret Service (GNOME's key ring and others) or
//! KWallet; never a file in the clear. Its own thread, which begins with the first secret asked
//! for: QtKeychain works on one thread for the whole program, so a program has one of these.
class DesktopKeyStore final : public store::PatientKeyStore
{
public:
    //! `identity` is what the system keeps the secrets under: the name of the desktop file.
    explicit DesktopKeyStore(const QString &identity);
    ~DesktopKeyStore() override;

    [[nodiscard]] std::optional<crypto::Secret32> read(const store::KeySlot &slot) override;
    [[nodiscard]] bool write(const store::KeySlot &slot, const crypto::Secret32 &secret) override;
    void remove(const store::KeySlot &slot) override;
    void giveUp() override;
    void end() override;

private:
    //! Whether it was done, before patience ran out or it was given up. `made` makes the job on the
    //! thread, `read` looks at it there when it is done.
    [[nodiscard]] bool run(std::function<QKeychain::Job *()> made,
                           std::function<void(QKeychain::Job &)> read = {});

    const QString m_identity;
    std::mutex m_mutex; //!< guards the start of the thread, and all that is waited for
    std::condition_variable m_news;
    std::uint64_t m_givenUp = 0; //!< how often
    std::chrono::seconds m_patience;
    QThread m_thread;
    bool m_outlivesBus = false; //!< of that thread alone
    QObject *const m_inThread;
};

} // namespace throughline::platform
