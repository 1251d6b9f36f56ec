// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "form_model.h"

#include "words.h"

#include <algorithm>

namespace throughline::models {

namespace {

//! Milliseconds, as drafts keep times.
[[nodiscard]] std::optional<base::Millis> readMillis(const QString &text)
{
    bool ok = false;
    const qint64 value = text.toLongLong(&ok);
    return ok ? std::optional(base::Millis{value}) : std::nullopt;
}

} // namespace

FormModel::FormModel(QString form, QObject *parent) : SessionModel(parent), m_form(std::move(form))
{
}

void FormModel::listenTo(Session & /*session*/)
{
    loadIfComplete();
}

void FormModel::setSubject(const QString &subject)
{
    if (subject == m_subject)
        return;
    m_subject = subject;
    emit subjectChanged();
    loadIfComplete();
}

void FormModel::loadIfComplete()
{
    m_ready = false;
    m_problems.clear();
    m_draft = {};
    m_wanted = {};
    m_given.clear();
    emit changed();
    if (m_session && !m_subject.isEmpty())
        load();
}

std::string FormModel::draftKey() const
{
    return (m_form + u'/' + m_subject).toStdString();
}

void FormModel::begin(Identity identity, std::optional<service::FormDraft> draft, Given given)
{
    m_identity = std::move(identity);
    m_given = std::move(given);
    // One that was emptied is none.
    m_draft = draft && !draft->values.empty() ? *std::move(draft)
                                              : service::FormDraft{draftKey(), 1, {}, m_given};
    m_wanted = m_draft;
    m_ready = true;
    emit changed();
}

void FormModel::fail(const QString &field, const base::Error &error)
{
    setProblems({words::problem(field, words::sentence(error))});
}

void FormModel::setProblems(QVariantList problems)
{
    m_problems = std::move(problems);
    emit changed();
}

QString FormModel::answer(const char *name) const
{
    return words::text(m_draft.value(name));
}

base::Millis FormModel::at() const
{
    const base::Millis now = m_session ? m_session->now() : base::Millis{};
    return std::min(readMillis(answer("at")).value_or(now), now);
}

QString FormModel::whenText() const
{
    return m_session ? words::shortMoment(at(), m_session->now()) : QString();
}

std::optional<base::Millis> FormModel::time(const char *name) const
{
    return readMillis(answer(name));
}

void FormModel::moveTime(int minutes)
{
    if (!m_session)
        return;
    const base::Millis moved = std::min(at() + std::int64_t{minutes} * 60'000, m_session->now());
    keep({{"at", QString::number(moved.value)}});
}

void FormModel::set(service::FormDraft &draft, const char *name, const QString &value)
{
    if (value.isEmpty())
        draft.values.erase(name);
    else
        draft.values.insert_or_assign(name, value.toStdString());
}

void FormModel::Pending::put(const service::FormDraft &newest)
{
    const std::lock_guard lock(mutex);
    draft = newest;
    isNews = true;
}

base::Result<void> FormModel::Pending::save(service::Workspace &workspace)
{
    service::FormDraft newest;
    {
        const std::lock_guard lock(mutex);
        if (!std::exchange(isNews, false))
            return {}; // an earlier write has taken it along
        newest = draft;
    }
    base::Result<void> saved = service::saveDraft(workspace, newest);
    if (!saved) {
        const std::lock_guard lock(mutex);
        isNews = true;
    }
    return saved;
}

void FormModel::write(std::function<void(base::Result<void>)> done)
{
    service::FormDraft draft = m_wanted;
    if (draft.values == m_given)
        draft.values.clear(); // as it was found there is nothing to keep
    m_pending->put(draft);
    m_session->writeDraft(
        this,
        [pending = m_pending](service::Workspace &workspace) { return pending->save(workspace); },
        std::move(done));
}

void FormModel::keep(Answers answers, std::function<void()> then)
{
    if (!m_ready || !m_session || m_saving)
        return;
    for (const auto &[name, value] : answers)
        set(m_wanted, name, value);
    write([this, answers = std::move(answers), then = std::move(then)](base::Result<void> kept) {
        if (!kept)
            return fail(QString(), kept.error());
        for (const auto &[name, value] : answers)
            set(m_draft, name, value);
        m_problems.clear();
        emit changed();
        if (m_session)
            emit m_session->draftsChanged();
        if (then)
            then();
    });
}

void FormModel::setTexts(const Answers &answers)
{
    const auto isSaid = [this](const auto &one) { return answer(one.first) == one.second; };
    if (!m_ready || !m_session || m_saving || std::ranges::all_of(answers, isSaid))
        return;
    for (const auto &[name, text] : answers) {
        set(m_draft, name, text);
        set(m_wanted, name, text);
    }
    emit changed();
    write([this](base::Result<void> kept) {
        if (!kept)
            fail(QString(), kept.error());
    });
}

void FormModel::discard()
{
    if (!m_session || !m_ready || m_saving)
        return;
    m_ready = false; // nothing more is answered in what is on its way out
    emit changed();
    m_session->discard(this, m_wanted, [this, key = draftKey()](base::Result<void> removed) {
        if (key != draftKey())
            return; // it is about something else by now
        m_ready = true;
        if (!removed)
            return fail(QString(), removed.error());
        m_draft.values = m_given;
        m_wanted.values = m_given;
        m_problems.clear();
        emit changed();
        emit discarded();
    });
}

void FormModel::setSaving(bool saving)
{
    m_saving = saving;
    emit changed();
}

void FormModel::saveWith(const QString &text,
                         std::function<base::Result<service::SavedWork>(service::Workspace &)> work)
{
    if (!m_ready || !m_session || m_saving)
        return;
    m_saving = true;
    setProblems({});
    m_session->save(this, text, std::move(work), [this](base::Result<void> done) {
        m_saving = false;
        if (!done)
            return fail(QString(), done.error());
        m_draft.values = m_given;
        m_wanted.values = m_given;
        emit changed();
        emit saved();
    });
}

} // namespace throughline::models
