// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "step_up.h"

#include "passphrase.h"
#include "store/wrong_entries.h"
#include "words.h"

#include <algorithm>

namespace throughline::models {

using base::ErrorCode;

StepUp::StepUp(Parts parts, QObject *parent)
    : QObject(parent), m_parts(std::move(parts)), m_given(now())
{
}

StepUp::~StepUp() = default;

StepUp::Moment StepUp::now() const
{
    return {m_parts.clock.wall(), m_parts.clock.monotonic()};
}

bool StepUp::isFresh() const
{
    if (!m_given)
        return false;
    // A device that slept may count its seconds on one of the two clocks alone.
    const Moment moment = now();
    return std::max(moment.wall - m_given->wall, moment.monotonic - m_given->monotonic) < window;
}

std::optional<SensitiveAct::Kind> StepUp::asked() const
{
    return m_pending ? std::optional(m_pending->act.kind()) : std::nullopt;
}

QString StepUp::text() const
{
    return m_pending ? m_pending->act.text() : QString();
}

void StepUp::require(const SensitiveAct &act, QObject *receiver,
                     std::function<void(Confirmed)> deed)
{
    if (m_pending)
        return;
    if (m_parts.isPractice() || isFresh())
        return deed(Confirmed());
    m_pending = Pending{act, receiver, std::move(deed)};
    m_receiverGone = connect(receiver, &QObject::destroyed, this, &StepUp::giveUp);
    emit changed();
}

void StepUp::confirm(const QString &passphrase)
{
    if (!m_pending || m_busy || !m_check)
        return;
    if (passphrase.isEmpty()) { // a slip, not a try
        m_problem = tr("Enter your passphrase");
        emit changed();
        return;
    }
    m_busy = true;
    m_problem.clear();
    emit changed();
    m_worker = std::jthread([self = QPointer(this), visit = m_visit, check = *m_check,
                             &clock = m_parts.clock, relay = m_parts.relay,
                             secret = std::make_shared<const Passphrase>(passphrase),
                             previous = std::move(m_worker)]() mutable {
        if (previous.joinable())
            previous.join(); // one at a time
        auto entered = std::make_shared<base::Result<void>>(check.enter(secret->view(), clock));
        relay.post([self, visit, entered] {
            if (self)
                self->take(visit, *entered);
        });
    });
}

void StepUp::take(int visit, const base::Result<void> &entered)
{
    const bool isCurrent = visit == m_visit;
    if (entered) {
        m_wrong = 0;
        if (!isCurrent)
            return;
        m_given = now();
        const Pending pending = *std::move(m_pending);
        giveUp(); // the question goes first: what follows may ask something itself
        if (pending.receiver)
            pending.deed(Confirmed());
        return;
    }
    // Who gave up in between has tried all the same.
    const bool isWrong = entered.error().code == ErrorCode::WrongSecret;
    m_wrong += isWrong ? 1 : 0;
    if (entered.error().code == ErrorCode::Locked || m_wrong >= store::WrongEntries::untilWait) {
        forget();
        emit limitReached();
        return;
    }
    if (!isCurrent)
        return;
    m_busy = false;
    m_problem = isWrong
        ? tr("That passphrase is not right. You have %n tries left before this device locks.",
             nullptr, store::WrongEntries::untilWait - m_wrong)
        : words::sentence(entered.error());
    emit changed();
}

void StepUp::giveUp()
{
    ++m_visit;
    disconnect(m_receiverGone);
    m_pending.reset();
    m_busy = false;
    m_problem.clear();
    emit changed();
}

void StepUp::cancel()
{
    if (m_pending)
        giveUp();
}

void StepUp::forget()
{
    m_given.reset();
    cancel();
}

void StepUp::clearProblem()
{
    if (m_problem.isEmpty())
        return;
    m_problem.clear();
    emit changed();
}

} // namespace throughline::models
