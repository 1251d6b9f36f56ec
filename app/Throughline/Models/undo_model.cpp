// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "undo_model.h"

#include "session.h"
#include "words.h"

namespace throughline::models {

UndoModel::UndoModel(Session &session) : QObject(&session), m_session(session) {}

void UndoModel::offer(const QString &text, service::SavedWork work)
{
    m_hasDraft = work.draft.has_value();
    show(text, [work = std::move(work)](service::Workspace &workspace) {
        return service::undo(workspace, work);
    });
}

void UndoModel::offer(const QString &text, service::FormDraft draft)
{
    m_hasDraft = true;
    show(text, [draft = std::move(draft)](service::Workspace &workspace) {
        return service::restoreDraft(workspace, draft);
    });
}

void UndoModel::add(const QString &more)
{
    if (m_text.isEmpty())
        return;
    m_text += u' ' + more;
    emit changed();
}

void UndoModel::undo()
{
    if (!m_work)
        return;
    Work work = std::exchange(m_work, nullptr);
    emit changed();
    m_session.write<void>(this, std::move(work), [this](const base::Result<void> &done) {
        const QString undoneText =
            m_hasDraft ? tr("Undone. Your answers are kept as a draft.") : tr("Undone.");
        show(done ? undoneText : words::sentence(done.error()), nullptr);
        m_session.sendSoon();
        emit m_session.draftsChanged();
        if (done)
            emit undone();
    });
}

void UndoModel::dismiss()
{
    show(QString(), nullptr);
}

void UndoModel::show(const QString &text, Work work)
{
    m_text = text;
    m_work = std::move(work);
    emit changed();
}

} // namespace throughline::models
