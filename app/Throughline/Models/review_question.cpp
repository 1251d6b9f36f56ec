// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "review_question.h"

#include "service/contact_review.h"
#include "words.h"

namespace throughline::models {

ReviewQuestion::ReviewQuestion(QObject *parent) : FormModel(QStringLiteral("ask"), parent) {}

void ReviewQuestion::load()
{
    using Draft = std::optional<service::FormDraft>;
    session()->readWithDrafts<Draft>(
        this,
        [key = draftKey()](service::Reader &reader) {
            return service::findDraft(reader.store().drafts, key);
        },
        [this, key = draftKey()](base::Result<Draft> draft) {
            if (key != draftKey() || (isReady() && hasAnswers()))
                return; // it is about another one by now, or something newer was typed
            if (!draft)
                return fail(QString(), draft.error());
            begin({}, *std::move(draft));
        });
}

void ReviewQuestion::send(const QString &title, const QString &when)
{
    const auto id = base::RecordId::fromHex(subject().toStdString());
    const QString question = note().trimmed();
    if (!isReady() || !id)
        return;
    if (question.isEmpty())
        return setProblems({words::problem("note", tr("Write what you want to know"))});
    const QString about = when.isEmpty() ? title : tr("%1, %2").arg(title, when);
    // Of what somebody has seen to meanwhile nothing is known here; the service says so.
    const QString whole = about.isEmpty() ? question : tr("%1: %2").arg(about, question);
    saveWith(
        tr("Asked. Saved on this device"),
        [id = *id, words = whole.toStdString(), key = draftKey()](service::Workspace &workspace) {
            return service::reviewAsk(workspace, id, words, key);
        });
}

void ReviewQuestion::look()
{
    if (!problems().isEmpty())
        setProblems({});
    if (isReady() && !isSaving() && !hasAnswers())
        load();
}

} // namespace throughline::models
