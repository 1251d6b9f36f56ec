// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "undo_model.h"

#include "session.h"

namespace throughline::models {

UndoModel::UndoModel(Session &session) : QObject(&session), m_session(session) {}

void UndoModel::offer(const QString &text, service::SavedWork work)
{
    show(text, std::move(work));
}

void UndoModel::undo()
{
    if (!m_work)
        return;
    const service::SavedWork work = *std::exchange(m_work, std::nullopt);
    emit changed();
    m_session.write<void>(
        this, [work](service::Workspace &workspace) { return service::undo(workspace, work); },
        [this](const base::Result<void> &done) {
            show(done ? tr("Undone. Your answers are kept as a draft.")
                      : QString::fromStdString(done.error().message),
                 std::nullopt);
            m_session.sendSoon();
            emit m_session.draftsChanged();
            if (done)
                emit undone();
        });
}

void UndoModel::dismiss()
{
    show(QString(), std::nullopt);
}

void UndoModel::show(const QString &text, std::optional<service::SavedWork> work)
{
    m_text = text;
    m_work = std::move(work);
    emit changed();
}

} // namespace throughline::models
