// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "lone_check_model.h"

#include "domain/rules/lone_working_rules.h"
#include "lone_check_words.h"
#include "phone_link.h"
#include "service/form_draft.h"
#include "service/lone_working.h"
#include "service/task_answers.h"
#include "words.h"

#include <QCoreApplication>

#include <algorithm>
#include <chrono>

namespace throughline::models {

using namespace std::chrono_literals;
using domain::Kind;
using service::CheckStep;
using service::CheckUrgency;
using service::LoneCheck;

namespace {

struct Act
{
    const char *key;
    const char *text;
    const char *icon;
};
constexpr Act safe{"safe", QT_TRANSLATE_NOOP("LoneCheckModel", "I am safe"), "check"};
constexpr Act extend{"extend", QT_TRANSLATE_NOOP("LoneCheckModel", "Extend"), "clock"};
constexpr Act alarm{"alarm", QT_TRANSLATE_NOOP("LoneCheckModel", "Raise the alarm"), "warning"};
constexpr Act called{"called", QT_TRANSLATE_NOOP("LoneCheckModel", "I called: no answer"), "phone"};
constexpr Act escalate{"escalate", QT_TRANSLATE_NOOP("LoneCheckModel", "Escalate to a manager"),
                       "flag"};
constexpr Act police{"police", QT_TRANSLATE_NOOP("LoneCheckModel", "I called the police"), "phone"};
constexpr Act resolve{"resolve", QT_TRANSLATE_NOOP("LoneCheckModel", "Resolve"), "check"};

constexpr int longer[] = {15, 30, 60, 120}; // minutes
constexpr std::int64_t minuteMs = 60'000;

[[nodiscard]] QVariantMap fact(const QString &label, const QString &value, const QString &link = {})
{
    return {{QStringLiteral("key"), label},
            {QStringLiteral("text"), value},
            {QStringLiteral("link"), link}};
}

} // namespace

LoneCheckModel::LoneCheckModel(QObject *parent) : SessionModel(parent)
{
    m_second.setInterval(1s);
    connect(&m_second, &QTimer::timeout, this, &LoneCheckModel::tick);
}

void LoneCheckModel::setCheck(const QString &check)
{
    if (check == m_wanted)
        return;
    m_wanted = check;
    m_check.reset();
    m_shown = {};
    m_problem.clear();
    m_ready = false;
    m_ending.clear();
    m_isEndingReady = false;
    emit checkChanged();
    emit endingChanged();
    emit changed();
    refresh();
}

void LoneCheckModel::listenTo(Session &session)
{
    connect(&session, &Session::recordsChanged, this, [this](service::KindSet kinds) {
        if (kinds.test(static_cast<std::size_t>(Kind::LoneWorking))
            || kinds.test(static_cast<std::size_t>(Kind::Worker)))
            refresh();
    });
    // What waits has left, or there is a server now.
    connect(&session, &Session::syncStateChanged, this, &LoneCheckModel::refresh);
    connect(&session, &Session::namesChanged, this, &LoneCheckModel::refresh);
    refresh();
}

void LoneCheckModel::refresh()
{
    if (!m_session)
        return;
    m_session->read<std::optional<LoneCheck>>(
        this,
        [wanted = m_wanted](service::Reader &reader) -> base::Result<std::optional<LoneCheck>> {
            if (wanted.isEmpty())
                return service::ownCheck(reader);
            const auto id = base::RecordId::fromHex(wanted.toStdString());
            if (!id)
                return std::optional<LoneCheck>();
            TL_TRY(const auto snapshot, reader.snapshot());
            return service::loneCheck(reader, *id);
        },
        [this, wanted = m_wanted](base::Result<std::optional<LoneCheck>> check) {
            if (wanted != m_wanted || !m_session)
                return; // of the check before
            m_ready = true;
            if (check)
                return take(*std::move(check));
            m_problem = words::sentence(check.error());
            emit changed();
        });
}

void LoneCheckModel::take(std::optional<LoneCheck> check)
{
    m_check = std::move(check);
    m_shown = shownNow();
    readEnding();
    if (isOpen())
        m_second.start();
    else
        m_second.stop();
    emit changed();
}

std::string LoneCheckModel::endingKey() const
{
    return "checkEnd/" + (m_check ? m_check->id.hex() : std::string());
}

void LoneCheckModel::readEnding()
{
    if (m_isEndingReady || !isOpen() || !m_check->isManaged)
        return;
    m_session->readWithDrafts<std::optional<service::FormDraft>>(
        this,
        [key = endingKey()](service::Reader &reader) {
            return service::findDraft(reader.store().drafts, key);
        },
        [this, key = endingKey()](const base::Result<std::optional<service::FormDraft>> &draft) {
            if (m_isEndingReady || key != endingKey())
                return;
            m_isEndingReady = true;
            m_ending = draft && *draft ? words::text((*draft)->value("text")) : QString();
            emit endingChanged();
        });
}

void LoneCheckModel::setEnding(const QString &ending)
{
    if (ending == m_ending || !m_session || !m_isEndingReady)
        return;
    m_ending = ending;
    emit endingChanged();
    m_session->writeDraft(
        this,
        [key = endingKey(), text = ending.toStdString()](service::Workspace &workspace) {
            return text.empty() ? service::removeDraft(workspace, key)
                                : service::saveDraft(workspace, {key, 1, {}, {{"text", text}}});
        },
        [this](const base::Result<void> &kept) {
            if (kept)
                return;
            m_problem = words::sentence(kept.error());
            emit changed();
        });
}

LoneCheckModel::Shown LoneCheckModel::shownNow() const
{
    if (!m_check || !m_session)
        return {};
    const base::Millis now = m_session->now();
    return {LoneCheckWords::state(*m_check, now), LoneCheckWords::kind(*m_check, now),
            LoneCheckWords::backBy(*m_check, now), LoneCheckWords::left(*m_check, now),
            service::urgencyOf(*m_check, now)};
}

void LoneCheckModel::tick()
{
    Shown now = shownNow();
    if (now == m_shown)
        return;
    m_shown = std::move(now);
    emit changed();
}

QString LoneCheckModel::record() const
{
    return m_check ? words::text(m_check->id.hex()) : QString();
}

bool LoneCheckModel::isOwn() const
{
    return m_check && m_session && m_check->worker == m_session->names().self;
}

bool LoneCheckModel::isOpen() const
{
    return m_check && m_check->isOpen;
}

bool LoneCheckModel::isOut() const
{
    return m_check && domain::isOutAlone(m_check->state) && !m_check->hasAlarm;
}

bool LoneCheckModel::canSaySafe() const
{
    if (!isOwn() || !isOpen() || m_check->hasAlarm)
        return false;
    return isOut() || !m_check->ended;
}

bool LoneCheckModel::isOverdue() const
{
    return m_shown.urgency >= CheckUrgency::Overdue;
}

bool LoneCheckModel::isWatcher() const
{
    if (!m_check || !m_session)
        return false;
    return m_check->isManaged || m_check->buddy == m_session->names().self;
}

bool LoneCheckModel::saidSafe() const
{
    return m_check && m_check->ended && m_shown.urgency != CheckUrgency::Alarm;
}

QString LoneCheckModel::name() const
{
    return m_check && m_session ? words::text(m_session->names().userName(m_check->worker))
                                : QString();
}

QString LoneCheckModel::seen() const
{
    if (!isOpen())
        return {};
    if (isOwn())
        return LoneCheckWords::seen(*m_check, m_session->hasServer());
    // What somebody else has said came from the server: what is unsent is what was done here.
    if (!isWatcher() || isSent())
        return {};
    return m_check->isManaged ? tr("No other manager can see this yet: ring one.")
                              : tr("No manager can see this yet: ring one.");
}

QString LoneCheckModel::unsent() const
{
    return isOwn() && isOpen() && !isSent() ? LoneCheckWords::unsent(*m_check) : QString();
}

bool LoneCheckModel::isSent() const
{
    return m_check && m_session && m_session->hasServer()
        && m_check->localState == store::RecordState::Synced;
}

QVariantList LoneCheckModel::facts() const
{
    QVariantList out;
    if (!m_check || !m_session)
        return out;
    const base::Millis now = m_session->now();
    const auto add = [&out](const QString &label, const QString &value, const QString &link = {}) {
        if (!value.isEmpty())
            out.append(fact(label, value, link));
    };
    add(tr("Where"), words::text(m_check->place));
    if (!isOwn()) {
        const QString phone = words::text(m_check->phone);
        add(tr("Phone"), phone.isEmpty() ? tr("Nobody has written it down") : phone,
            phoneLink(phone));
    }
    if (m_check->started)
        add(tr("Started"), words::moment(*m_check->started, now));
    if (m_check->end)
        add(tr("Back by"), words::moment(*m_check->end, now));
    if (m_check->alarm)
        add(tr("Alarm raised"), words::moment(*m_check->alarm, now));
    if (m_check->ended)
        add(tr("Safe at"), words::moment(*m_check->ended, now));
    if (m_check->buddy) {
        const QString phone = words::text(m_check->buddyPhone);
        const QString buddy = words::text(m_session->names().userName(*m_check->buddy));
        add(tr("Buddy"), phone.isEmpty() ? buddy : buddy + u'\n' + phone, phoneLink(phone));
    } else {
        add(tr("Buddy"),
            tr("Nobody is named: other managers of the team look out, if there are any"));
    }
    // For when it matters, and not before.
    if (!isOwn() && isOpen() && isOverdue())
        add(tr("In an emergency call"), words::text(m_check->emergencyContact),
            phoneLink(words::text(m_check->emergencyContact)));
    if (!m_check->step.empty())
        add(tr("Done last"), words::code("lone_escalation", m_check->step));
    add(tr("What was done"), words::text(m_check->note));
    return out;
}

QVariantList LoneCheckModel::acts() const
{
    QVariantList out;
    if (!isOpen() || !m_session)
        return out;
    const auto add = [&out](const Act &act) {
        out.append(words::tile(act.key, QCoreApplication::translate("LoneCheckModel", act.text),
                               QLatin1String(act.icon)));
    };
    if (canSaySafe())
        add(safe);
    if (isOwn() && isOut())
        add(extend);
    if (isOwn() && !m_check->hasAlarm)
        add(alarm);
    if (isOwn() && isOut())
        return out;
    if (isWatcher() && !isOwn() && !saidSafe()) {
        if (m_shown.urgency == CheckUrgency::Overdue && m_check->step.empty())
            add(called);
        if (m_check->state != "ESCALATED"
            && (m_shown.urgency == CheckUrgency::Overdue || m_shown.urgency == CheckUrgency::Alarm))
            add(escalate);
        if (m_shown.urgency == CheckUrgency::Escalated || m_shown.urgency == CheckUrgency::Alarm)
            add(police);
    }
    if (m_check->isManaged)
        add(resolve);
    return out;
}

QString LoneCheckModel::hint() const
{
    if (!isOpen() || !m_session)
        return {};
    if (isOwn())
        return isOut()     ? tr("Without signal this device cannot raise an alarm. Somebody has to "
                                    "know by phone where you are.")
            : canSaySafe() ? tr("This was escalated to a manager. Say that you are safe, and ring "
                                "them.")
                           : tr("A manager ends this once they know that you are safe. Ring them.");
    if (saidSafe())
        return tr("They have said that they are safe. Ring them, then a manager resolves it.");
    if (!isOverdue())
        return tr("Nothing to do before they are overdue.");
    return tr("Call them first: they may be safe and without signal. Then their buddy. After an "
              "hour the police, with where they are.");
}

QString LoneCheckModel::questionOf(const QString &act) const
{
    if (act == QLatin1String("extend"))
        return tr("How much longer?");
    if (act == QLatin1String("alarm"))
        return tr("Raise the alarm?");
    if (act == QLatin1String("resolve"))
        return tr("What happened?");
    return {};
}

QVariantList LoneCheckModel::answersOf(const QString &act) const
{
    QVariantList out;
    if (act != QLatin1String("extend") || !m_check || !m_session)
        return out;
    const base::Millis now = m_session->now();
    const base::Millis from = std::max(m_check->end.value_or(now), now);
    for (const int minutes : longer)
        out.append(
            words::tile(std::to_string(minutes), LoneCheckWords::duration(minutes), {},
                        tr("Back by %1").arg(words::shortMoment(from + minutes * minuteMs, now))));
    return out;
}

LoneCheckModel::Work LoneCheckModel::workOf(const QString &act, const QString &answer) const
{
    using service::Workspace;
    const base::RecordId id = m_check->id;
    if (act == QLatin1String("safe"))
        return [id](Workspace &workspace) { return service::sayTaskDone(workspace, id); };
    if (act == QLatin1String("extend")) {
        const base::Millis now = m_session->now();
        const base::Millis end =
            std::max(m_check->end.value_or(now), now) + answer.toInt() * minuteMs;
        return [id, end](Workspace &workspace) { return service::extendCheck(workspace, id, end); };
    }
    if (act == QLatin1String("alarm"))
        return [id](Workspace &workspace) { return service::raiseAlarm(workspace, id); };
    if (act == QLatin1String("resolve"))
        return [id, what = answer.trimmed().toStdString(),
                key = endingKey()](Workspace &workspace) -> base::Result<service::SavedWork> {
            TL_TRY(auto work, service::resolveCheck(workspace, id, what));
            // It is saved; a draft that stays behind is offered again, and that is all.
            const auto draft = service::findDraft(workspace.store().drafts, key);
            if (draft && service::removeDraft(workspace, key).ok())
                work.draft = *draft;
            return work;
        };
    const CheckStep step = act == QLatin1String("called") ? CheckStep::CalledThem
        : act == QLatin1String("escalate")                ? CheckStep::ToldManager
                                                          : CheckStep::CalledPolice;
    return
        [id, step](Workspace &workspace) { return service::recordCheckStep(workspace, id, step); };
}

void LoneCheckModel::perform(const QString &act, const QString &answer)
{
    if (m_busy || !m_session || !words::hasTile(acts(), act))
        return;
    m_busy = true;
    m_problem.clear();
    emit changed();
    const QString text = act == QLatin1String("safe") ? tr("You are back safely. Saved on this "
                                                           "device")
        : act == QLatin1String("alarm")               ? tr("Alarm raised. Saved on this device")
                                                      : tr("Saved on this device");
    m_session->save(this, text, workOf(act, answer), [this, act](const base::Result<void> &saved) {
        m_busy = false;
        m_problem = saved ? QString() : words::sentence(saved.error());
        emit changed();
        if (!saved)
            return;
        if (act == QLatin1String("resolve")) {
            m_ending.clear();
            m_isEndingReady = false; // Undo brings it back
            emit endingChanged();
        }
        if (m_session)
            m_session->syncNow(); // somebody waits for this
        emit performed(act);
    });
}

} // namespace throughline::models
