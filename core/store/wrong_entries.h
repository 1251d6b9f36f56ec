// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "base/result.h"

#include <filesystem>
#include <functional>

namespace throughline::store {

//! How often in a row a passphrase was wrong, beside the key file in the clear, because it counts
//! before anything is open (sync.md D15). It slows down who guesses at the device itself; who has a
//! copy is held off by the passphrase and, where it takes part, the key store. Nothing is ever
//! deleted by wrong entries.
//! Of one moment: read it anew for the next entry.
class WrongEntries
{
public:
    static constexpr int untilWait = 5; //!< so many before the first wait
    static constexpr int untilSealed = 10; //!< from here on no passphrase is taken any more

    [[nodiscard]] static WrongEntries read(const std::filesystem::path &profile);

    [[nodiscard]] int count() const { return m_count; }
    //! Milliseconds until another entry is taken; 0 when it is now.
    [[nodiscard]] std::int64_t waitLeft(const base::Clock &clock) const;
    //! Who can open the device once no passphrase is taken any more.
    enum class Helper {
        Nobody, //!< so it is never sealed: nobody is shut out for good
        //! Alone: there is no server over which a manager could be asked, or no manager's device
        //! but this one.
        PaperRoot,
        Manager, //!< and the paper root
    };
    //! Nobody as long as it is not needed.
    [[nodiscard]] Helper helper() const { return m_helper; }
    [[nodiscard]] bool isSealed() const { return m_helper != Helper::Nobody; }
    //! Locked, with the sentence that says for how long or who helps.
    [[nodiscard]] base::Result<void> requireTurn(const base::Clock &clock) const;

    //! One entry of a passphrase, whatever it is asked for: Locked where none is taken now;
    //! counted where `attempt` finds it wrong, and Locked where that was one too many; forgotten
    //! where it is right.
    template<class T>
    [[nodiscard]] static base::Result<T> enter(const std::filesystem::path &profile,
                                               const base::Clock &clock,
                                               const std::function<base::Result<T>()> &attempt)
    {
        WrongEntries entries = read(profile);
        TL_CHECK(entries.requireTurn(clock));
        base::Result<T> tried = attempt();
        if (tried) {
            entries.forget();
        } else if (tried.error().code == base::ErrorCode::WrongSecret) {
            entries.countOne(clock);
            TL_CHECK(entries.requireTurn(clock));
        }
        return tried;
    }

    void countOne(const base::Clock &clock);
    //! The right one was given, or a new one was set.
    void forget();

private:
    explicit WrongEntries(std::filesystem::path profile) : m_profile(std::move(profile)) {}
    void findHelper();

    std::filesystem::path m_profile;
    int m_count = 0;
    base::Millis m_wall; //!< of the last one
    base::Millis m_monotonic;
    Helper m_helper = Helper::Nobody;
};

} // namespace throughline::store
